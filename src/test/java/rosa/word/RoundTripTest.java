package rosa.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.FigureReader;
import rosa.document.FigureReading;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.PngImage;
import rosa.document.RasterImage;
import rosa.document.Reference;
import rosa.document.SectionText;
import rosa.export.DocumentFormat;
import rosa.export.Documents;

/// What is exported as DOCX and brought back is what it was.
class RoundTripTest {
    /// The file's name in the text; the hash of the bytes in the file is found when it is read.
    private static final String PICTURE = "a".repeat(64);

    private static final String RICH =
            """
            {"type":"doc","content":[
             {"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Il contesto"}]},
             {"type":"paragraph","content":[
              {"type":"text","text":"Si veda "},
              {"type":"text","marks":[{"type":"link","attrs":{"href":"https://www.anci.it/a?b=1"}}],"text":"la pagina"},
              {"type":"text","text":" di "},
              {"type":"text","marks":[{"type":"strong"},{"type":"em"}],"text":"ANCI"},
              {"type":"text","marks":[{"type":"underline"}],"text":" oggi"},
              {"type":"hard_break"},
              {"type":"text","text":"e poi"},
              {"type":"footnote","content":[{"type":"text","text":"Nota su "},{"type":"text","marks":[{"type":"link","attrs":{"href":"https://www.istat.it/"}}],"text":"ISTAT"}]},
              {"type":"text","text":"."}]},
             {"type":"bullet_list","content":[
              {"type":"list_item","content":[
               {"type":"paragraph","content":[{"type":"text","text":"primo"}]},
               {"type":"ordered_list","attrs":{"order":3},"content":[
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"terzo"}]}]},
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"quarto"}]}]}]}]},
              {"type":"list_item","content":[
               {"type":"paragraph","content":[{"type":"text","text":"secondo"}]},
               {"type":"paragraph","content":[{"type":"text","text":"che continua"}]}]}]},
             {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"I numeri"}]},
             {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"sentito l’ente"}]},{"type":"paragraph","content":[{"type":"text","text":"locale"}]}]},
             {"type":"horizontal_rule"},
             {"type":"paragraph","content":[{"type":"text","text":"Tabella: Posti per zona"}]},
             {"type":"table","content":[
              {"type":"table_row","content":[
               {"type":"table_header","attrs":{"colspan":1,"rowspan":2},"content":[{"type":"paragraph","content":[{"type":"text","text":"Zona"}]}]},
               {"type":"table_header","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Posti"}]}]}]},
              {"type":"table_row","content":[
               {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"CAS"}]}]},
               {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"SAI"}]}]}]},
              {"type":"table_row","content":[
               {"type":"table_header","attrs":{"colspan":1,"rowspan":2},"content":[{"type":"paragraph","content":[{"type":"text","text":"Nord"}]}]},
               {"type":"table_cell","content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"uno"}]}]}]}]},
               {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"1.024"}]}]}]},
              {"type":"table_row","content":[
               {"type":"table_cell","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"insieme"}]},{"type":"paragraph","content":[{"type":"text","text":"due righe"}]}]}]}]},
             {"type":"paragraph","content":[{"type":"text","text":"Fine."}]},
             {"type":"page_break"},
             {"type":"ordered_list","attrs":{"order":1},"content":[
              {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"uno"}]}]}]},
             {"type":"image","attrs":{"image":"%s","width":60,"alt":"Due colonne"},"content":[{"type":"text","text":"Le colonne"}]},
             {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"In fondo"}]},
             {"type":"paragraph","content":[{"type":"text","text":"Perché no?"}]}
            ]}
            """
                    .formatted(PICTURE);

    @Test
    void a_rich_section_comes_back_as_it_went() throws IOException {
        var document = WordFiles.read(exported(Map.of("Il primo capitolo", RICH)));

        var parts = document.cut(document.usualCut());
        var section = parts.stream().filter(p -> p.title().equals("Il primo capitolo")).findFirst();

        assertThat(document.pictures()).hasSize(1);
        var picture = document.pictures().keySet().iterator().next();
        assertThat(document.pictures().get(picture)).isEqualTo(png());
        assertThat(comparable(section.orElseThrow().text()))
                .isEqualTo(comparable(SectionText.parse(RICH.replace(PICTURE, picture))));
        assertThat(section.get().losses()).isEmpty();
        assertThat(section.get().counts()).isEqualTo(new WordPart.Counts(words(), 1, 1, 1));
    }

    @Test
    void the_title_page_and_the_contents_are_no_section() throws IOException {
        var document = WordFiles.read(exported(Map.of("Premessa", RICH)));

        var parts = document.cut(1);

        assertThat(parts).extracting(WordPart::title).containsExactly("", "Premessa");
        assertThat(parts.getFirst().text())
                .isInstanceOfSatisfying(
                        SectionText.Parsed.Valid.class,
                        valid ->
                                assertThat(valid.text().plainText())
                                        .contains("Piano di prova")
                                        .doesNotContain("Premessa"));
    }

    /// The text without the widths of columns, which a table has once it was printed.
    private static String comparable(SectionText.Parsed parsed) {
        if (!(parsed instanceof SectionText.Parsed.Valid(SectionText text))) {
            throw new AssertionError(parsed.toString());
        }
        return text.json()
                .replaceAll("\"colwidth\":(?:\\[[0-9,]*]|null)", "\"colwidth\":null")
                .replace("},{", "},\n{");
    }

    private static int words() {
        return SectionText.parse(RICH) instanceof SectionText.Parsed.Valid(SectionText text)
                ? text.words()
                : -1;
    }

    private static byte[] exported(Map<String, String> sections) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Toc(3));
        sections.forEach((title, json) -> {
            blocks.add(Block.Heading.of(1, title));
            if (SectionText.parse(json) instanceof SectionText.Parsed.Valid(SectionText text)) {
                blocks.addAll(text.blocks(new Answers(), 1));
            }
        });
        var document =
                new DocumentModel(
                        "Piano di prova",
                        "",
                        Locale.ITALIAN,
                        "Prefettura",
                        LocalDate.of(2026, 11, 23),
                        new DocumentModel.Metadata(
                                "", "", "", List.of(), DocumentModel.Registration.NONE),
                        blocks,
                        List.of(),
                        false);
        var out = new ByteArrayOutputStream();
        try {
            Documents.write(DocumentFormat.DOCX, document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private record Answers() implements FigureReader {
        @Override
        public FigureReading read(LiveFigure figure) {
            throw new AssertionError(figure.toString());
        }

        @Override
        public String name(Reference reference) {
            throw new AssertionError(reference.toString());
        }

        @Override
        public Optional<RasterImage> image(String hash) {
            return Optional.of(new PngImage(png()));
        }

        @Override
        public List<Block> block(LiveBlock block) {
            throw new AssertionError(block.toString());
        }

        @Override
        public String undescribed() {
            return "Senza descrizione";
        }
    }
}
