package rosa.export.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.document.RasterImage;

/// The text of an OpenDocument file, and what its writers share.
final class OdtBody {
    private static final String START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">
            """;

    final Words words;
    final Contents contents;
    final Map<String, Integer> pages;
    final OdtStyles styles = new OdtStyles();
    final Markup text = new Markup("");

    private final DocumentModel model;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private int notes;

    OdtBody(DocumentModel model, Words words) {
        this.model = model;
        this.words = words;
        this.contents = Contents.of(model, words);
        this.pages = PageEstimate.pages(model, contents, words);
    }

    /// The part `content.xml`.
    String content() {
        var blocks = new OdtBlocks(this);
        cover(blocks);
        blocks.write(model.blocks(), "Standard", false);
        for (int i = 0; i < model.annexes().size(); i++) {
            Annex annex = model.annexes().get(i);
            blocks.turn(annex.wide());
            blocks.heading(1, Block.Heading.of(1, Contents.annexTitle(i, annex, words)).text());
            blocks.write(annex.blocks(), "Standard", true);
        }
        return START
                + "<office:automatic-styles>"
                + OfficePackage.resource("odt-cells.xml")
                + styles.xml()
                + "</office:automatic-styles><office:body><office:text>"
                + sequences()
                + text.finished()
                + "</office:text></office:body></office:document-content>";
    }

    private static String sequences() {
        var xml = new Markup("").open("text:sequence-decls");
        for (String name : new String[] {"Table", "Figure"}) {
            xml.empty("text:sequence-decl", "text:display-outline-level", "0", "text:name", name);
        }
        return xml.close().finished();
    }

    private void cover(OdtBlocks blocks) {
        text.leaf(
                "text:p",
                model.organisation(),
                "text:style-name",
                styles.paragraph("Issuer", Block.Alignment.LEFT, false, "First"));
        blocks.line("Title", model.title());
        if (!model.subtitle().isBlank()) {
            blocks.line("Subtitle", model.subtitle());
        }
        for (String line : Cover.particulars(model, words)) {
            blocks.line("Particulars", line);
        }
        blocks.turn(false);
    }

    /// Keeps the picture; its name in the package.
    String picture(RasterImage image) {
        var kind = image.mediaType().substring("image/".length());
        var name = "Pictures/%04d.%s".formatted(pictures.size() + 1, kind);
        pictures.put(name, image.bytes());
        return name;
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }

    int nextNote() {
        return ++notes;
    }
}
