package rosa.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Captions as offices write them: above and below, with a style or by their numbering alone.
class CaptionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLE =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zona</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    @Test
    void a_line_that_numbers_tables_is_the_caption_of_the_table_below() throws IOException {
        assertThat(text(numbered("Tabella", "3", " – Posti per zona") + TABLE + line("Fine.")))
                .isEqualTo("Tabella: Posti per zona|[table]|Fine.");
    }

    @Test
    void a_caption_below_its_table_is_its_own() throws IOException {
        assertThat(
                        text(
                                line("Inizio.")
                                        + TABLE
                                        + numbered("Tab.", "4", ": Presenze")
                                        + line("Fine.")))
                .isEqualTo("Inizio.|Tabella: Presenze|[table]|Fine.");
    }

    @Test
    void a_simple_field_numbers_as_well() throws IOException {
        String caption =
                "<w:p><w:r><w:t xml:space=\"preserve\">Tavola </w:t></w:r>"
                        + "<w:fldSimple w:instr=\" SEQ Tavola \\* ARABIC \"><w:r><w:t>2</w:t></w:r>"
                        + "</w:fldSimple><w:r><w:t>. Costi</w:t></w:r></w:p>";

        assertThat(text(caption + TABLE)).isEqualTo("Tabella: Costi|[table]");
    }

    @Test
    void a_line_that_only_mentions_a_table_stays_a_line() throws IOException {
        assertThat(text(line("Tabella 3 – come si vede") + TABLE))
                .isEqualTo("Tabella 3 – come si vede|[table]");
    }

    @Test
    void a_caption_without_a_table_becomes_text_and_is_told() throws IOException {
        WordDocument document =
                WordFiles.read(
                        WordFiles.withBody(
                                line("Inizio.")
                                        + numbered("Tabella", "5", " – Persa")
                                        + line("Fine.")));

        assertThat(text(document)).isEqualTo("Inizio.|Tabella 5 – Persa|Fine.");
        assertThat(document.cut(1).getFirst().losses().values())
                .flatExtracting(found -> found)
                .extracting(Loss::kind, Loss::words)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Loss.Kind.CAPTION, "Tabella 5 – Persa"));
    }

    @Test
    void a_source_below_a_table_is_no_caption_whatever_its_style() throws IOException {
        assertThat(
                        text(
                                numbered("Tabella", "3", " – Posti")
                                        + TABLE
                                        + styled("Fonte: Istat, 2024")
                                        + line("Fine.")))
                .isEqualTo("Tabella: Posti|[table]|Fonte: Istat, 2024|Fine.");
    }

    @Test
    void a_table_has_one_caption_and_what_else_stands_below_it_stays_there() throws IOException {
        assertThat(
                        text(
                                styled("Posti per zona")
                                        + TABLE
                                        + styled("Valori al 31/12")
                                        + line("Fine.")))
                .isEqualTo("Tabella: Posti per zona|[table]|Valori al 31/12|Fine.");
    }

    @Test
    void a_line_that_finds_nothing_keeps_how_it_is_written() throws IOException {
        WordDocument document =
                read(
                        line("Inizio.")
                                + "<w:p><w:pPr><w:pStyle w:val=\"Didascalia\"/></w:pPr><w:r>"
                                + "<w:rPr><w:b/></w:rPr><w:t>Sola</w:t></w:r></w:p>"
                                + line("Fine."));

        assertThat(WordFiles.json(document.cut(1).getFirst())).contains("strong").contains("Sola");
    }

    private static String styled(String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Didascalia\"/></w:pPr><w:r><w:t>"
                + words
                + "</w:t></w:r></w:p>";
    }

    private static String line(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String numbered(String label, String number, String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + label
                + " </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
                + " xml:space=\"preserve\"> SEQ Tabella \\* ARABIC </w:instrText></w:r><w:r>"
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
                + number
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t"
                + " xml:space=\"preserve\">"
                + words
                + "</w:t></w:r></w:p>";
    }

    private static String text(String body) throws IOException {
        return text(read(body));
    }

    /// A document with Word's own style for captions, which is known by its name.
    private static WordDocument read(String body) throws IOException {
        var parts = WordFiles.parts(body);
        parts.put(
                "[Content_Types].xml",
                WordFiles.utf8(
                        new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8)
                                .replace(
                                        "</Types>",
                                        "<Override PartName=\"/word/styles.xml\" ContentType=\"application/"
                                                + "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
                                                + "</Types>")));
        parts.put(
                "word/_rels/document.xml.rels",
                WordFiles.utf8(
                        """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                        </Relationships>\
                        """));
        parts.put(
                "word/styles.xml",
                WordFiles.utf8(
                        """
                        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:style w:type="paragraph" w:styleId="Didascalia"><w:name w:val="caption"/></w:style>
                        </w:styles>\
                        """));
        return WordFiles.read(WordFiles.zip(parts));
    }

    private static String text(WordDocument document) {
        var blocks = new ArrayList<String>();
        for (JsonNode block :
                JSON.readTree(WordFiles.json(document.cut(1).getFirst())).path("content")) {
            if (block.path("type").asString().equals("table")) {
                blocks.add("[table]");
                continue;
            }
            var words = new StringBuilder();
            block.path("content").forEach(text -> words.append(text.path("text").asString()));
            blocks.add(words.toString());
        }
        return String.join("|", blocks);
    }
}
