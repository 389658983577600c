package rosa.export.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.document.Inline;
import rosa.export.Template;

/// Writes a document into an institution's template: its letterhead, styles and pages hold, its
/// fields are filled, and the text takes the place of `{{testo}}`; what follows that, a signature
/// say, stands before the annexes.
public final class DocxInTemplate {
    private static final String BLANK = "__________";

    private final DocumentModel model;
    private final Words words;

    private DocxInTemplate(DocumentModel model) {
        this.model = model;
        this.words = Words.in(model.language());
    }

    /// With estimated pages in its contents: the file asks the word processor to compute them.
    public static void write(DocumentModel document, Template template, OutputStream out)
            throws IOException {
        new DocxInTemplate(document).write(template, estimate(document), true, out);
    }

    /// With `pages` in its contents, for a word processor that takes them as they are.
    static void write(
            DocumentModel document, Template template, Map<String, Integer> pages, OutputStream out)
            throws IOException {
        new DocxInTemplate(document).write(template, pages, false, out);
    }

    /// The page of each heading and table by its bookmark, had the template ROSA's own look.
    static Map<String, Integer> estimate(DocumentModel document) {
        var words = Words.in(document.language());
        return PageEstimate.pages(document, Contents.of(document, words), words);
    }

    private void write(
            Template template, Map<String, Integer> pages, boolean updates, OutputStream out)
            throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(template.file()));
                var buffer = new ByteArrayOutputStream()) {
            DocxWriter.properties(document, model, words);
            boolean isTitled = TemplateText.has(document, "titolo");
            List<XmlObject> after = afterPlace(document);
            TemplateText.fill(document, values());
            document.createStyles();
            document.createNumbering();
            var styles =
                    StyleMerge.of(
                            part(document.getStyles(), "styles"),
                            OfficePackage.resource("styles.xml")
                                    .replace("@LANGUAGE@", words.locale().toLanguageTag()));
            var numbers = part(document.getNumbering(), "numbering");
            var story =
                    new DocxStory(
                            document,
                            words,
                            Contents.of(model, words),
                            pages,
                            styles.ids(),
                            DocxNumbering.after(numbers));
            body(story, isTitled, after);
            if (updates) {
                document.enforceUpdateFields();
            }
            Map<String, String> parts = new HashMap<>();
            parts.put(name(document.getStyles()), styles.xml());
            parts.put(name(document.getNumbering()), story.numbering.mergedInto(numbers));
            document.write(buffer);
            OfficePackage.write(buffer.toByteArray(), parts, model.date(), out);
        }
    }

    private void body(DocxStory story, boolean isTitled, List<XmlObject> after) {
        var sections = new TemplateSections(story, model);
        var blocks = new DocxBlocks(story);
        if (isTitled) {
            story.dropPageBreak();
        } else {
            new DocxPages(story, model).titlePage();
        }
        if (model.demo()) {
            DocxFields.text(story.paragraph("DemoNotice").getCTP().addNewR(), words.get("demo"));
        }
        boolean wide = false;
        for (Part part : Part.of(model.blocks())) {
            wide = turn(sections, wide, part.wide());
            blocks.write(part.blocks(), DocxFrame.body(story, sections.page(wide)), false);
        }
        if (!after.isEmpty()) {
            wide = turn(sections, wide, false);
            append(story.document.getDocument().getBody(), after);
        }
        List<Annex> annexes = model.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            sections.end(wide);
            wide = annex.wide();
            blocks.heading(1, Inline.plain(Contents.annexTitle(i, annex, words)), false);
            blocks.write(annex.blocks(), DocxFrame.body(story, sections.page(wide)), true);
        }
        sections.endDocument(wide);
    }

    private static boolean turn(TemplateSections sections, boolean from, boolean to) {
        if (from != to) {
            sections.end(from);
        }
        return to;
    }

    /// Cuts the place of the text and what follows it out of the template.
    private static List<XmlObject> afterPlace(XWPFDocument document) {
        List<XmlObject> after = new ArrayList<>();
        var place =
                document.getParagraphs().stream().filter(TemplateText::isPlaceOfText).findFirst();
        if (place.isEmpty()) {
            return after;
        }
        int at = document.getPosOfParagraph(place.get());
        while (document.getBodyElements().size() > at) {
            var element = document.getBodyElements().get(at);
            if (after.isEmpty() && element == place.get()) {
                after.add(place.get().getCTP().copy());
            } else if (element instanceof XWPFParagraph paragraph) {
                after.add(paragraph.getCTP().copy());
            } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFTable table) {
                after.add(table.getCTTbl().copy());
            }
            document.removeBodyElement(at);
        }
        return new ArrayList<>(after.subList(1, after.size()));
    }

    private void append(CTBody body, List<XmlObject> elements) {
        for (XmlObject element : elements) {
            if (element instanceof org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP p) {
                var paragraph = body.addNewP();
                paragraph.set(p);
            } else if (element
                    instanceof org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl t) {
                body.addNewTbl().set(t);
            }
        }
    }

    private Map<String, String> values() {
        var registration = model.metadata().registration();
        var registered = registration.date();
        Map<String, String> values = new HashMap<>();
        values.put("titolo", model.title());
        values.put("sottotitolo", model.subtitle());
        values.put("ente", model.organisation());
        values.put("data", words.longDate(model.date()));
        values.put("versione", model.metadata().version());
        values.put("data_protocollo", registered == null ? BLANK : words.longDate(registered));
        values.put(
                "protocollo", registration.protocol().isEmpty() ? BLANK : registration.protocol());
        values.replaceAll((_, value) -> value.replace("{{", "{ {"));
        return values;
    }

    private static String part(POIXMLDocumentPart part, String root) throws IOException {
        try (var in = part.getPackagePart().getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank()
                    ? "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:%s>"
                            .formatted(root, root)
                    : text;
        }
    }

    private static String name(POIXMLDocumentPart part) {
        return part.getPackagePart().getPartName().getName().substring(1);
    }
}
