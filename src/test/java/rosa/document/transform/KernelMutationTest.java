package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Schema;

/// Feeds the kernel broken JSON: it answers, never throws, within bounded time and memory.
class KernelMutationTest {
    private static final long SEED = Seeds.of("rosa.fuzz.mutations.seed", 20261123);
    private static final int CASES = Integer.getInteger("rosa.fuzz.mutations", 30_000);
    private static final long MOST_MEMORY = 16L << 20;
    private static final String TEXT =
            """
            {"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text",
            "marks":[{"type":"link","attrs":{"href":"https://a.example/"}},{"type":"em"}],"text":"Posti 😀"}]},
            {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[
            {"type":"text","text":"uno"},{"type":"live_figure","attrs":{"query":"q","params":{"a":"1"}}}]}]}]},
            {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell",
            "attrs":{"colspan":2,"colwidth":[1,2]},"content":[{"type":"paragraph"}]}]}]}]}
            """;
    private static final List<String> STEPS =
            List.of(
                    "{\"stepType\":\"replace\",\"from\":3,\"to\":5,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}",
                    "{\"stepType\":\"replace\",\"from\":4,\"to\":16,\"slice\":{\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":3}},{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[{\"type\":\"paragraph\"}]}]}],\"openStart\":1,\"openEnd\":3}}",
                    "{\"stepType\":\"replaceAround\",\"from\":10,\"to\":20,\"gapFrom\":11,\"gapTo\":19,\"insert\":1,\"slice\":{\"content\":[{\"type\":\"ordered_list\",\"attrs\":{\"order\":2}}]},\"structure\":true}",
                    "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"strong\"},\"from\":1,\"to\":18}",
                    "{\"stepType\":\"removeMark\",\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":\"https://a.example/\"}},\"from\":1,\"to\":9}",
                    "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"addMark\",\"mark\":{\"type\":\"em\"},\"from\":1,\"to\":3}]}",
                    "{\"stepType\":\"addNodeMark\",\"pos\":16,\"mark\":{\"type\":\"em\"}}",
                    "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"level\",\"value\":4}",
                    "{\"stepType\":\"docAttr\",\"attr\":\"title\",\"value\":{\"a\":[1,null]}}");
    private static final String[] SCRAPS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u0000",
        "\\ud800",
        "null",
        "true",
        "-1",
        "0",
        "1e9",
        "99999999999999999999",
        "0.1",
        "\"type\":\"doc\"",
        "\"content\":[",
        "{\"type\":\"text\",\"text\":\"x\"}",
        "{\"type\":\"paragraph\"}",
        "\"attrs\":{}",
        "\"marks\":[{\"type\":\"em\"}]",
        "\"openStart\":40",
        "é",
        "😀"
    };

    private final Random random = new Random(SEED);

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void broken_json_is_answered_within_bounds() {
        var text = read(TEXT).orElseThrow();
        int read = 0;
        int applied = 0;
        long most = 0;
        for (int i = 0; i < CASES; i++) {
            long before = allocated();
            var broken = broken(TEXT);
            read += read(broken).isPresent() ? 1 : 0;
            applied += tried(text, broken(STEPS.get(i % STEPS.size()))) ? 1 : 0;
            most = Math.max(most, allocated() - before);
        }

        System.out.printf(
                "Broken JSON from seed %d: %d cases, %d texts read, %d steps applied, at most %d kB%n",
                SEED, CASES, read, applied, most >> 10);
        assertThat(read).isBetween(CASES / 200, CASES);
        assertThat(applied).isBetween(CASES / 100, CASES);
        assertThat(most).isLessThan(MOST_MEMORY);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_too_much_is_refused() {
        var small = new Limits(10_000, 10, 100, 3);

        for (String json :
                List.of(
                        "[".repeat(5_000),
                        "{\"type\":\"doc\",\"content\":[".repeat(300),
                        "{\"a\":".repeat(1_000),
                        "\"%s\"".formatted("x".repeat(20_000)),
                        nested(11),
                        "{\"type\":\"doc\",\"content\":[%s{\"type\":\"paragraph\"}]}"
                                .formatted("{\"type\":\"paragraph\"},".repeat(200)),
                        "9".repeat(5_000))) {
            assertThat(NodeReader.document(Schema.plan(), small, json))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(
                        StepReader.steps(
                                Schema.plan(),
                                small,
                                "[%s]".formatted(String.join(",", STEPS.subList(0, 4)))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void steps_that_are_small_each_do_not_grow_a_text_without_end() {
        var step =
                Texts.step(
                        """
                        {"stepType":"replaceAround","from":0,"to":3,"gapFrom":0,"gapTo":3,"insert":1,
                         "slice":{"content":[{"type":"blockquote"}]}}
                        """);
        Node text = Texts.paragraphs("a");
        int levels = 0;
        for (int end = 3; ; end += 2, levels++) {
            var wrap =
                    Texts.step(
                            step.json()
                                    .replace("\"to\":3", "\"to\":" + end)
                                    .replace("\"gapTo\":3", "\"gapTo\":" + end));
            var wrapped = wrap.applyChecked(text, Limits.SECTION).found();
            if (wrapped.isEmpty()) {
                break;
            }
            text = wrapped.get();
        }

        assertThat(levels).isEqualTo(Limits.SECTION.levels() - 3);
    }

    private static String nested(int levels) {
        return "{\"type\":\"doc\",\"content\":["
                + "{\"type\":\"blockquote\",\"content\":[".repeat(levels)
                + "{\"type\":\"paragraph\"}"
                + "]}".repeat(levels + 1);
    }

    private static java.util.Optional<Node> read(String json) {
        return NodeReader.document(Schema.plan(), Limits.SECTION, json).found();
    }

    /// Whether a step was read and applied; what came of it is undone, mapped and written.
    private static boolean tried(Node text, String json) {
        var step = StepReader.step(Schema.plan(), Limits.SECTION, json).found();
        if (step.isEmpty()) {
            return false;
        }
        var other = step.get();
        other.map(Texts.insert(2, "abc").getMap());
        other.map(other.getMap().invert());
        other.merge(other);
        other.invert(text);
        assertThat(other.json()).isNotEmpty();
        var changed = other.applyChecked(text, Limits.SECTION).found();
        changed.ifPresent(after -> {
            assertThat(read(CanonicalJson.of(after))).contains(after);
            Rebase.of(text, List.of(other), List.of(Texts.delete(1, 3)));
        });
        return changed.isPresent();
    }

    private String broken(String json) {
        var broken = new StringBuilder(json);
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int from = random.nextInt(broken.length() + 1);
            int to = Math.min(broken.length(), from + random.nextInt(6));
            switch (random.nextInt(7)) {
                case 0 -> broken.delete(from, to);
                case 1 -> broken.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> broken.insert(from, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 3 -> broken.setLength(Math.max(from, broken.length() * 3 / 4));
                case 4 ->
                        broken.insert(
                                from, broken.substring(from, Math.min(broken.length(), from + 60)));
                default -> digit(broken);
            }
        }
        return broken.toString();
    }

    /// Changes a digit, so that much of what is broken still is JSON.
    private void digit(StringBuilder json) {
        for (int tries = 0; tries < 40 && !json.isEmpty(); tries++) {
            int at = random.nextInt(json.length());
            if (Character.isDigit(json.charAt(at))) {
                json.setCharAt(at, (char) ('0' + random.nextInt(10)));
                return;
            }
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
