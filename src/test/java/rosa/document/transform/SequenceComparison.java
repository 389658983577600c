package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosa.document.SectionText;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal;
import rosa.document.model.Schema;
import tools.jackson.databind.JsonNode;

/// Does what the oracle did with one text and looks at whether the same came of it.
final class SequenceComparison {
    private final Schema schema;
    private final JsonNode said;
    private final Tally tally;
    private final List<Done> done = new ArrayList<>();
    private Node text;

    /// A step that held, and the text before it.
    private record Done(Step step, Node before) {}

    SequenceComparison(Schema schema, JsonNode said, Tally tally) {
        this.schema = schema;
        this.said = said;
        this.tally = tally;
        this.text = document(said.get("doc").stringValue());
    }

    void compare() {
        tally.sequence();
        Node start = text;
        equal(CanonicalJson.of(text), said.get("doc").stringValue(), "the text read");
        storedAlike(start);
        bent(said.get("bent"));
        said.get("steps").values().forEach(this::step);
        mapping(start, said.get("mapping"));
        rebase(start, said.get("rebase"));
    }

    /// Whether a plan that holds this text has the same hash of it.
    private void storedAlike(Node start) {
        if (schema == Schema.plan()
                && SectionText.parse(said.get("doc").stringValue())
                        instanceof SectionText.Parsed.Valid(SectionText stored)) {
            equal(CanonicalJson.hash(start), stored.hash(), "the hash");
        }
    }

    /// Whether what is wrong with a text's JSON is seen alike.
    private void bent(JsonNode line) {
        var read = NodeReader.document(schema, Limits.SECTION, line.get("s").stringValue());
        switch (read) {
            case Outcome.Done<Node>(Node root) ->
                    equal(
                            Optional.of(CanonicalJson.of(root)),
                            string(line.get("d")),
                            "the bent text",
                            line);
            case Outcome.Refused<Node>(Refusal refusal) -> {
                if (!line.get("d").isNull() && !refusal.reason().stricter()) {
                    fail("only the kernel does not read it: " + refusal, line);
                }
            }
        }
    }

    private void step(JsonNode line) {
        var read = StepReader.step(schema, Limits.SECTION, line.get("s").stringValue());
        var outcome = read.then(step -> step.apply(text));
        boolean theirs = line.get("r").intValue() == 1;
        switch (outcome) {
            case Outcome.Done<Node>(Node changed) -> {
                if (!theirs) {
                    fail("only the kernel applies", line);
                }
                tally.applied();
                applied(read.found().orElseThrow(), changed, line);
            }
            case Outcome.Refused<Node>(Refusal refusal) -> {
                if (theirs && (line.has("n") || !refusal.reason().stricter())) {
                    fail("only the kernel refuses: " + refusal, line);
                }
                tally.refused(refusal.reason(), theirs);
            }
        }
    }

    private void applied(Step step, Node changed, JsonNode line) {
        equal(CanonicalJson.of(changed), line.get("d").stringValue(), "the text after", line);
        equal(step.json(), line.get("j").stringValue(), "the step's JSON", line);
        equal(step.getMap().toString(), line.get("m").stringValue(), "the map", line);
        positions(step.getMap(), line.get("p"), "the step's map", line);
        inverse(step, changed, line);
        var fault = changed.check();
        boolean sound = line.get("c").intValue() == 1;
        if (sound != fault.isEmpty() && !fault.map(f -> f.reason().stricter()).orElse(false)) {
            fail("soundness: " + fault, line);
        }
        if (line.has("n")) {
            merged(step, line);
            done.add(new Done(step, text));
            text = changed;
        }
    }

    private void inverse(Step step, Node changed, JsonNode line) {
        var inverse = step.invert(text).found();
        equal(inverse.map(Step::json), string(line.get("i")), "the inverse", line);
        var undone =
                inverse.flatMap(back -> back.apply(changed).found())
                        .map(CanonicalJson::of)
                        .map(json -> json.equals(CanonicalJson.of(text)) ? "=" : json);
        equal(undone, string(line.get("u")), "the text after the inverse", line);
    }

    private void merged(Step step, JsonNode line) {
        var merged = done.isEmpty() ? Optional.<Step>empty() : done.getLast().step().merge(step);
        equal(merged.map(Step::json), string(line.get("g")), "the merged step", line);
    }

    private void mapping(Node start, JsonNode expected) {
        var all = Mapping.EMPTY;
        for (Done one : done) {
            all = all.append(one.step().getMap());
        }
        int back = expected.get("back").intValue();
        for (int i = done.size() - 1; i >= done.size() - back; i--) {
            all = all.append(done.get(i).step().getMap().invert(), i);
        }
        var part = all.slice(expected.get("from").intValue(), expected.get("to").intValue());
        positions(all, expected.get("all"), "the mapping", expected);
        positions(part, expected.get("part"), "a part of the mapping", expected);
        positions(all.invert(), expected.get("inverse"), "the inverse mapping", expected);
        positions(all.append(all), expected.get("twice"), "the mapping twice", expected);
        positions(all.appendInverted(all), expected.get("forth"), "and back", expected);
        assertThat(start).isNotNull();
    }

    private void positions(Mappable map, JsonNode expected, String what, JsonNode line) {
        for (JsonNode one : expected.values()) {
            tally.position();
            var side = one.get(1).intValue() < 0 ? Side.BEFORE : Side.AFTER;
            int position = one.get(0).intValue();
            var result = map.result(position, side);
            boolean same =
                    map.map(position, side) == one.get(2).intValue()
                            && result.position() == one.get(3).intValue()
                            && result.deletions() == one.get(4).intValue();
            if (!same) {
                fail("position %s through %s gives %s".formatted(one, what, result), line);
            }
        }
    }

    private void rebase(Node start, JsonNode expected) {
        var mine = done.stream().map(Done::step).toList();
        var others = new ArrayList<Step>();
        for (JsonNode step : expected.get("over").values()) {
            var read = StepReader.step(schema, Limits.SECTION, step.stringValue()).found();
            if (read.isEmpty()) {
                return;
            }
            others.add(read.get());
        }
        var rebase = Rebase.of(start, mine, others).found();
        if (expected.get("out").isNull()) {
            if (rebase.isPresent()) {
                fail("only the kernel rebases", expected);
            }
            return;
        }
        if (rebase.isEmpty()) {
            fail("only the kernel does not rebase", expected);
        }
        tally.rebased(mine.size());
        var outcomes = expected.get("out").values().stream().map(JsonNode::stringValue).toList();
        equal(
                rebase.orElseThrow().outcomes().stream().map(SequenceComparison::told).toList(),
                outcomes,
                "the steps rebased",
                expected);
        equal(
                CanonicalJson.of(rebase.get().text()),
                expected.get("doc").stringValue(),
                "the text after rebasing",
                expected);
    }

    private static String told(Rebase.Brought outcome) {
        return switch (outcome) {
            case Rebase.Brought.Kept(_, Step now) -> "kept " + now.json();
            case Rebase.Brought.Unfit(_, Step now) -> "unfit " + now.json();
            case Rebase.Brought.Lost _ -> "lost";
        };
    }

    private Node document(String json) {
        return switch (NodeReader.document(schema, Limits.SECTION, json)) {
            case Outcome.Done<Node>(Node root) -> root;
            case Outcome.Refused<Node>(Refusal refusal) ->
                    throw new AssertionError(
                            "seed %s: %s: %s".formatted(said.get("seed"), refusal, json));
        };
    }

    private static Optional<String> string(JsonNode json) {
        return json == null || json.isNull() ? Optional.empty() : Optional.of(json.stringValue());
    }

    private void equal(Object actual, Object expected, String what) {
        equal(actual, expected, what, said.get("doc"));
    }

    private void equal(Object actual, Object expected, String what, JsonNode line) {
        if (!actual.equals(expected)) {
            fail("%s is%n%s%nnot%n%s".formatted(what, actual, expected), line);
        }
    }

    private void fail(String what, JsonNode line) {
        throw new AssertionError(
                "%s, seed %s: %s%nwith %s%nof %s"
                        .formatted(
                                said.get("schema"),
                                said.get("seed"),
                                what,
                                line,
                                CanonicalJson.of(text)));
    }
}
