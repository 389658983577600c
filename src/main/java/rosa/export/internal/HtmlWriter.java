package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;

/// Writes a document as one page of HTML that needs nothing else: styles and pictures are in it.
/// Laid out for a browser, or for paper as [PdfWriter] needs it.
///
/// See docs/decisions/0017-one-html-for-screen-and-paper.md.
public final class HtmlWriter {
    /// What the page is for.
    enum Medium {
        SCREEN,
        PAPER
    }

    private final DocumentModel model;
    private final Medium medium;
    private final Words words;
    private final Contents contents;
    private final Markup page;
    private final HtmlNotes notes;

    private HtmlWriter(DocumentModel model, Medium medium) {
        this.model = model;
        this.medium = medium;
        this.words = Words.in(model.language());
        this.contents = Contents.of(model, words);
        this.page = new Markup(medium == Medium.SCREEN ? "<!DOCTYPE html>\n" : "");
        this.notes = new HtmlNotes(page, words, medium);
    }

    public static void write(DocumentModel document, OutputStream out) throws IOException {
        out.write(page(document, Medium.SCREEN).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String page(DocumentModel document, Medium medium) {
        return new HtmlWriter(document, medium).page();
    }

    private String page() {
        var language = words.locale().toLanguageTag();
        page.open("html", "lang", language, "xml:lang", medium == Medium.PAPER ? language : "");
        head();
        page.open("body");
        if (model.demo() && medium == Medium.SCREEN) {
            page.leaf("p", words.get("demo"), "class", "demo", "role", "note");
        }
        if (model.demo() && medium == Medium.PAPER) {
            page.open("div", "class", "running").leaf("p", words.get("demo")).close();
        }
        cover();
        page.open("main");
        var blocks = new HtmlBlocks(page, words, contents, notes, medium);
        boolean turned = false;
        for (Part part : Part.of(model.blocks())) {
            if (turned) {
                page.open("div", "class", part.wide() ? "turned wide" : "turned");
                blocks.wide(part.wide());
            }
            blocks.write(part.blocks(), false);
            if (turned) {
                page.close();
            }
            turned = true;
        }
        List<Annex> annexes = model.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            page.open("section", "class", annex.wide() ? "annex wide" : "annex");
            blocks.wide(annex.wide());
            blocks.heading(1, Block.Heading.of(1, Contents.annexTitle(i, annex, words)).text());
            blocks.write(annex.blocks(), true);
            page.close();
        }
        page.close();
        notes.list(new HtmlInlines(page, contents, notes, medium));
        page.close().close();
        return page.finished();
    }

    private void head() {
        page.open("head");
        if (medium == Medium.SCREEN) {
            page.raw("<meta charset=\"utf-8\"/>");
            page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        }
        page.leaf("title", model.title());
        meta("author", model.organisation());
        meta("subject", model.metadata().subject());
        meta("description", description());
        meta("keywords", String.join(", ", model.metadata().keywords()));
        meta("dcterms.date", model.date().toString());
        if (medium == Medium.PAPER) {
            bookmarks();
        }
        page.raw("<style>\n");
        page.raw(OfficePackage.resource("document.css"));
        if (medium == Medium.PAPER) {
            page.raw(PaperStyles.of(model, words));
        } else {
            page.raw(OfficePackage.resource("screen.css"));
        }
        page.raw("</style>").close();
    }

    private String description() {
        var description = model.metadata().description();
        return model.demo() ? words.get("demo") + ". " + description : description;
    }

    private void meta(String name, String content) {
        if (!content.isBlank()) {
            page.empty("meta", "name", name, "content", content);
        }
    }

    /// The outline beside the pages.
    private void bookmarks() {
        page.open("bookmarks");
        int depth = 0;
        for (Contents.Entry entry : contents.entries()) {
            int level = Math.min(entry.level(), depth + 1);
            for (; depth >= level; depth--) {
                page.close();
            }
            page.open("bookmark", "name", entry.title(), "href", "#" + entry.bookmark());
            depth++;
        }
        for (; depth > 0; depth--) {
            page.close();
        }
        page.close();
    }

    private void cover() {
        page.open("header", "class", "cover");
        page.leaf("p", model.organisation(), "class", "issuer");
        page.leaf("h1", model.title());
        if (!model.subtitle().isBlank()) {
            page.leaf("p", model.subtitle(), "class", "subtitle");
        }
        for (String line : Cover.particulars(model, words)) {
            page.leaf("p", line, "class", "particulars");
        }
        page.close();
    }
}
