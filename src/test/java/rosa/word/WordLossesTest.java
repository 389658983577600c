package rosa.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a document has and a section has not: written down, and the words kept where they can be.
class WordLossesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETED | prima dopo | <w:r><w:t xml:space="preserve">prima </w:t></w:r><w:del><w:r><w:delText>tolto</w:delText></w:r></w:del><w:r><w:t>dopo</w:t></w:r>
                    INSERTED | prima nuovo | <w:r><w:t xml:space="preserve">prima </w:t></w:r><w:ins><w:r><w:t>nuovo</w:t></w:r></w:ins>
                    EQUATION | a+b | <m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>
                    FIELD | pagina 7 | <w:r><w:t xml:space="preserve">pagina </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>
                    HIDDEN | si vede | <w:r><w:t>si vede</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>nascosto</w:t></w:r>
                    SYMBOL | segno | <w:r><w:t>segno</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>
                    LINK | si veda oltre | <w:hyperlink w:anchor="oltre"><w:r><w:t>si veda oltre</w:t></w:r></w:hyperlink>
                    OBJECT | foglio | <w:r><w:t>foglio</w:t></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>
                    CHART | grafico | <w:r><w:t>grafico</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Grafico 1"/><a:graphic><a:graphicData><c:chart r:id="r9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
                    DRAWING | forma | <w:r><w:t>forma</w:t></w:r><w:r><w:pict><v:rect/></w:pict></w:r>
                    STRIKE | barrato | <w:r><w:rPr><w:strike/></w:rPr><w:t>barrato</w:t></w:r>
                    SCRIPT | nota bis | <w:r><w:t xml:space="preserve">nota </w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>bis</w:t></w:r>
                    COLOUR | giallo | <w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>giallo</w:t></w:r>
                    FONT | grande | <w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>grande</w:t></w:r>
                    ALIGNMENT | in mezzo | <w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>in mezzo</w:t></w:r>
                    """)
    void each_kind_is_told_and_what_can_be_read_is_kept(
            Loss.Kind kind, String words, String paragraph) throws IOException {
        var document = WordFiles.read(WordFiles.withBody("<w:p>" + paragraph + "</w:p>"));

        var part = document.cut(0).getFirst();

        assertThat(part.losses()).containsOnlyKeys(kind);
        assertThat(text(part)).isEqualTo(words);
    }

    @Test
    void raised_digits_become_the_characters_there_are_for_them() throws IOException {
        var body =
                "<w:p><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                        + "<w:t>2</w:t></w:r><w:r><w:t>, H</w:t></w:r><w:r><w:rPr>"
                        + "<w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>";

        var part = WordFiles.read(WordFiles.withBody(body)).cut(0).getFirst();

        assertThat(text(part)).isEqualTo("m², H₂");
        assertThat(part.losses()).isEmpty();
    }

    @Test
    void the_text_of_a_box_stands_after_its_paragraph() throws IOException {
        var body =
                "<w:p><w:r><w:t>Testo</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                        + "<w:p><w:r><w:t>nel riquadro</w:t></w:r></w:p></w:txbxContent></v:textbox>"
                        + "</v:shape></w:pict></w:r><w:r><w:t>che va avanti</w:t></w:r></w:p>";

        var part = WordFiles.read(WordFiles.withBody(body)).cut(0).getFirst();

        assertThat(text(part)).isEqualTo("Testo\nnel riquadro\nche va avanti");
        assertThat(part.losses().get(Loss.Kind.TEXT_BOX)).hasSize(1);
    }

    @Test
    void a_table_in_a_table_becomes_lines() throws IOException {
        var inner = "<w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr></w:tbl>";
        var outer = "<w:tbl><w:tr><w:tc>" + inner + "<w:p/></w:tc></w:tr></w:tbl>";

        var part = WordFiles.read(WordFiles.withBody(outer)).cut(0).getFirst();

        assertThat(text(part)).isEqualTo("a · b");
        assertThat(part.losses()).containsOnlyKeys(Loss.Kind.NESTED_TABLE);
        assertThat(part.counts().tables()).isEqualTo(1);
    }

    @Test
    void a_table_too_wide_for_a_section_becomes_lines() throws IOException {
        var row = "<w:tbl><w:tr>" + cell("x").repeat(64) + "</w:tr></w:tbl>";

        var part = WordFiles.read(WordFiles.withBody(row)).cut(0).getFirst();

        assertThat(part.counts().tables()).isZero();
        assertThat(part.counts().words()).isEqualTo(64);
        assertThat(part.losses()).containsOnlyKeys(Loss.Kind.WIDE_TABLE);
    }

    @Test
    void a_loss_belongs_to_the_part_it_stands_in() throws IOException {
        var body =
                heading("Uno")
                        + "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>barrato</w:t></w:r></w:p>"
                        + heading("Due")
                        + "<w:p><w:del><w:r><w:delText>solo tolto</w:delText></w:r></w:del></w:p>"
                        + heading("Tre");

        var parts = WordFiles.read(WordFiles.withBody(body)).cut(1);

        assertThat(parts).extracting(WordPart::title).containsExactly("Uno", "Due", "Tre");
        assertThat(parts)
                .extracting(part -> List.copyOf(part.losses().keySet()))
                .containsExactly(List.of(Loss.Kind.STRIKE), List.of(Loss.Kind.DELETED), List.of());
    }

    @Test
    void a_picture_that_cannot_be_shown_is_told_by_its_words() {
        var picture =
                "{\"type\":\"image\",\"attrs\":{\"image\":\"%s\",\"width\":50,\"alt\":\"Lo stemma\"}}";
        var good = "a".repeat(64);
        var bad = "b".repeat(64);
        var shown = "c".repeat(64);
        var document =
                new WordDocument(
                        List.of(
                                new WordDocument.Element(picture.formatted(bad), 0, ""),
                                new WordDocument.Element(picture.formatted(good), 0, "")),
                        Map.of(good, new byte[] {1}, bad, new byte[] {2}),
                        List.of(new Loss(Loss.Kind.CROPPED, 1, "")));

        var part = document.withPictures(Map.of(good, shown)).cut(0).getFirst();

        assertThat(part.counts().pictures()).isEqualTo(1);
        assertThat(WordFiles.json(part)).contains(shown).doesNotContain(bad);
        assertThat(part.losses()).containsOnlyKeys(Loss.Kind.CROPPED, Loss.Kind.PICTURE);
        assertThat(part.losses().get(Loss.Kind.PICTURE).getFirst().words()).isEqualTo("Lo stemma");
    }

    @Test
    void a_number_typed_before_a_heading_is_not_part_of_the_title() throws IOException {
        var body =
                heading("1. Premessa")
                        + heading("2.1 Servizi")
                        + heading("92 comuni")
                        + heading("IV) Monitoraggio");

        assertThat(WordFiles.read(WordFiles.withBody(body)).cut(1))
                .extracting(WordPart::title)
                .containsExactly("Premessa", "Servizi", "92 comuni", "Monitoraggio");
    }

    private static String heading(String text) {
        return "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(text);
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>".formatted(text);
    }

    private static String text(WordPart part) {
        return part.text() instanceof rosa.document.SectionText.Parsed.Valid(var text)
                ? text.plainText()
                : part.text().toString();
    }
}
