package rosa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.SectionTexts.doc;
import static rosa.document.SectionTexts.paragraph;
import static rosa.document.SectionTexts.refused;
import static rosa.document.SectionTexts.valid;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rosa.document.SectionText.Parsed;
import rosa.document.SectionText.Reason;

class SectionTextLimitsTest {
    private static final String HOSTILE = "{}[]\",:\\0-9.eEx\u0000\ud800ntf\uFEFFé ";

    @Test
    void more_than_two_megabytes_are_refused() {
        var long_ = "x".repeat(SectionReader.MOST_BYTES);

        assertThat(
                        refused(doc(paragraph("{\"type\":\"text\",\"text\":\"" + long_ + "\"}")))
                                .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("è".repeat(SectionReader.MOST_BYTES / 2 + 1)).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void forty_levels_are_enough() {
        int quotes = SectionReader.MOST_LEVELS - 2;

        assertThat(valid(doc(quoted(quotes))).isEmpty()).isTrue();
        assertThat(refused(doc(quoted(quotes + 1))).reason()).isEqualTo(Reason.TOO_DEEP);
        assertThat(refused(doc(quoted(100_000 / 40))).reason()).isEqualTo(Reason.TOO_DEEP);
        assertThat(refused("[".repeat(1_000_000)).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    private static String quoted(int levels) {
        return "{\"type\":\"blockquote\",\"content\":[".repeat(levels)
                + "{\"type\":\"paragraph\"}"
                + "]}".repeat(levels);
    }

    @Test
    void fifty_thousand_nodes_are_enough() {
        var rule = "{\"type\":\"horizontal_rule\"}";
        int most = SectionReader.MOST_NODES - 1;

        assertThat(valid(doc((rule + ",").repeat(most - 1) + rule)).isEmpty()).isTrue();
        assertThat(refused(doc((rule + ",").repeat(most) + rule)).reason())
                .isEqualTo(Reason.TOO_MANY_NODES);
    }

    @Test
    void a_table_wider_than_a_page_can_hold_is_refused() {
        var cell = "{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\"}]}";
        var table = "{\"type\":\"table\",\"content\":[{\"type\":\"table_row\",\"content\":[%s]}]}";

        assertThat(valid(doc(table.formatted((cell + ",").repeat(62) + cell)))).isNotNull();
        assertThat(refused(doc(table.formatted((cell + ",").repeat(63) + cell))).reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void long_numbers_are_refused_without_being_computed() {
        var number = "9".repeat(1_000_000);

        assertThat(
                        refused(doc("{\"type\":\"heading\",\"attrs\":{\"level\":" + number + "}}"))
                                .reason())
                .isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void two_thousand_damaged_texts_are_read_or_refused_but_never_thrown_at() {
        var random = new Random(20261123);
        int read = 0;

        for (int i = 0; i < 2_000; i++) {
            var damaged = damaged(SectionTexts.FULL, random);
            var parsed = SectionText.parse(damaged);
            if (parsed instanceof Parsed.Valid(SectionText text)) {
                read++;
                assertThat(valid(text.json())).isEqualTo(text);
                assertThat(text.blocks(_ -> new FigureReading.Missing("q", "?"), 1)).isNotNull();
            }
        }

        assertThat(read).isBetween(50, 1_950);
    }

    private static String damaged(String json, Random random) {
        var text = new StringBuilder(json);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(text.length());
            char c = HOSTILE.charAt(random.nextInt(HOSTILE.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, c);
                case 2 -> text.setCharAt(at, c);
                default -> {
                    int end = Math.min(text.length(), at + random.nextInt(80));
                    text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
            }
        }
        return text.toString();
    }
}
