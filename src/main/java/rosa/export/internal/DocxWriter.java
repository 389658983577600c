package rosa.export.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.document.Inline;
import rosa.export.internal.DocxFrame.Page;

/// Writes a document as DOCX. Text, tables and notes are made with POI; styles, numbering and
/// settings are texts of our own that take the place of POI's empty parts.
///
/// See docs/decisions/0009-fonts-and-contents-of-exports.md.
public final class DocxWriter {
    private final DocumentModel model;
    private final Words words;

    private DocxWriter(DocumentModel model) {
        this.model = model;
        this.words = Words.in(model.language());
    }

    public static void write(DocumentModel document, OutputStream out) throws IOException {
        new DocxWriter(document).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (var document = new XWPFDocument();
                var buffer = new ByteArrayOutputStream()) {
            properties(document, model, words);
            var contents = Contents.of(model, words);
            var pages = PageEstimate.pages(model, contents, words);
            var story = new DocxStory(document, words, contents, pages);
            body(story);
            document.write(buffer);
            OfficePackage.write(buffer.toByteArray(), parts(story), model.date(), out);
        }
    }

    private void body(DocxStory story) {
        var pages = new DocxPages(story, model);
        var blocks = new DocxBlocks(story);
        pages.titlePage();
        var page = Page.PORTRAIT;
        for (Part part : Part.of(model.blocks())) {
            if (part.wide() != (page == Page.LANDSCAPE)) {
                pages.endSection(page);
                page = part.wide() ? Page.LANDSCAPE : Page.PORTRAIT;
            }
            blocks.write(part.blocks(), DocxFrame.body(story, page), false);
        }
        for (int i = 0; i < model.annexes().size(); i++) {
            Annex annex = model.annexes().get(i);
            pages.endSection(page);
            page = annex.wide() ? Page.LANDSCAPE : Page.PORTRAIT;
            blocks.heading(1, Inline.plain(Contents.annexTitle(i, annex, words)), false);
            blocks.write(annex.blocks(), DocxFrame.body(story, page), true);
        }
        pages.endDocument(page);
    }

    private Map<String, String> parts(DocxStory story) {
        var language = words.locale().toLanguageTag();
        return Map.of(
                "word/styles.xml",
                OfficePackage.resource("styles.xml").replace("@LANGUAGE@", language),
                "word/numbering.xml",
                story.numbering.xml(),
                "word/settings.xml",
                OfficePackage.resource("settings.xml")
                        .replace("@LANGUAGE@", language)
                        .replace("@DECIMAL@", words.hasDecimalComma() ? "," : ".")
                        .replace("@LIST@", words.hasDecimalComma() ? ";" : ","),
                "docProps/app.xml",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>ROSA</Application></Properties>
                """);
    }

    static void properties(XWPFDocument document, DocumentModel model, Words words)
            throws IOException {
        var core = document.getProperties().getCoreProperties();
        var created = Date.from(model.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        core.setTitle(OfficeText.clean(model.title()));
        core.setCreator(OfficeText.clean(model.organisation()));
        core.setLastModifiedByUser(OfficeText.clean(model.organisation()));
        core.setCreated(Optional.of(created));
        core.setModified(Optional.of(created));
        core.setSubjectProperty(OfficeText.clean(model.metadata().subject()));
        core.setDescription(OfficeText.clean(model.metadata().description()));
        core.setKeywords(OfficeText.clean(String.join(", ", keywords(model, words))));
        core.setVersion(OfficeText.clean(model.metadata().version()));
        try {
            document.getPackage()
                    .getPackageProperties()
                    .setLanguageProperty(words.locale().toLanguageTag());
        } catch (InvalidFormatException e) {
            throw new IOException("The properties of the document cannot be written.", e);
        }
    }

    private static List<String> keywords(DocumentModel model, Words words) {
        var keywords = model.metadata().keywords();
        if (!model.demo()) {
            return keywords;
        }
        var notice = words.get("demo.row").toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.concat(keywords.stream(), List.of(notice).stream()).toList();
    }
}
