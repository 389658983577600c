package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;
import rosa.document.Inline.Style;
import rosa.document.JpegImage;

/// Footnotes with text of their own and photographs, as Word and POI read them back.
class DocxNotesTest {
    @Test
    void a_footnote_is_a_real_one_with_its_marks_and_links()
            throws IOException, InvalidFormatException {
        var note =
                new Inline.Footnote(
                        List.of(
                                Inline.text("Art. 11, "),
                                Inline.text("comma 2", Style.EMPHASIS),
                                Inline.text(": "),
                                new Inline.Link(
                                        "https://www.normattiva.it/",
                                        List.of(Inline.text("d.lgs. 142/2015")))));
        var model = model(new Block.Paragraph(List.of(Inline.text("Sentito l'ente locale"), note)));

        try (var document = opened(model)) {
            var footnotes =
                    document.getFootnotes().stream()
                            .filter(each -> each.getId().intValue() > 0)
                            .toList();
            assertThat(footnotes).hasSize(1);
            var line = footnotes.getFirst().getParagraphs().getFirst();
            assertThat(line.getStyle()).isEqualTo("FootnoteText");
            assertThat(text(line)).isEqualTo("Art. 11, comma 2: d.lgs. 142/2015");
            assertThat(line.getRuns()).anyMatch(run -> run.isItalic());
            var part =
                    document.getPackage()
                            .getPartsByName(Pattern.compile("/word/footnotes.xml"))
                            .getFirst();
            var targets = new ArrayList<String>();
            part.getRelationships().forEach(link -> targets.add(link.getTargetURI().toString()));
            assertThat(targets).containsExactly("https://www.normattiva.it/");
        }
    }

    @Test
    void a_photograph_stays_a_jpeg_and_says_what_it_shows() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        var model =
                model(
                        new Block.Picture(
                                new JpegImage(out.toByteArray()), 80, "Una facciata", "Il centro"));

        try (var document = opened(model)) {
            var picture = document.getAllPictures().getFirst();
            assertThat(picture.suggestFileExtension()).isEqualTo("jpeg");
            var drawing =
                    document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> !run.getEmbeddedPictures().isEmpty())
                            .findFirst()
                            .orElseThrow();
            assertThat(drawing.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr())
                    .isEqualTo("Una facciata");
        }
    }

    private static String text(XWPFParagraph line) {
        return line.getText().replaceAll("\\[footnoteRef:\\d+]", "").strip();
    }

    private static XWPFDocument opened(DocumentModel model) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(SampleDocuments.docx(model)));
    }

    private static DocumentModel model(Block block) {
        return new DocumentModel(
                "Prova",
                "",
                Locale.ITALIAN,
                "ANCI Umbria",
                LocalDate.of(2026, 11, 23),
                DocumentModel.Metadata.NONE,
                List.of(block),
                List.of(),
                false);
    }
}
