package rosa.export.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;
import rosa.document.Inline;
import rosa.document.Inline.Style;

/// Writes what stands on a line: runs, links, line breaks and references to footnotes.
final class DocxInlines {
    private final DocxStory story;
    private final Function<String, String> linkIds;

    DocxInlines(DocxStory story) {
        this(story, story::linkId);
    }

    /// @param linkIds the id of an address in the part that is written
    private DocxInlines(DocxStory story, Function<String, String> linkIds) {
        this.story = story;
        this.linkIds = linkIds;
    }

    /// Writes into a footnote, whose links are those of another part.
    static DocxInlines ofNote(DocxStory story) {
        return new DocxInlines(story, story::noteLinkId);
    }

    void write(List<Inline> inlines, XWPFParagraph paragraph, boolean strong) {
        for (Inline inline : inlines) {
            write(inline, paragraph, paragraph.getCTP()::addNewR, strong);
        }
    }

    private void write(Inline inline, XWPFParagraph paragraph, Supplier<CTR> runs, boolean strong) {
        switch (inline) {
            case Inline.Text(String text, Set<Style> styles) ->
                    text(runs.get(), text, styles, strong);
            case Inline.Link(String href, List<Inline> text) -> {
                var link = paragraph.getCTP().addNewHyperlink();
                link.setId(linkIds.apply(href));
                for (Inline part : text) {
                    write(part, paragraph, () -> linked(link.addNewR()), strong);
                }
            }
            case Inline.LineBreak _ -> runs.get().addNewBr();
            case Inline.Footnote(List<Inline> text) ->
                    DocxInlines.ofNote(story)
                            .write(NoteText.of(text), story.footnote(paragraph), false);
            case Inline.Figure(String value, String note, Set<Style> styles) -> {
                text(runs.get(), value, styles, strong);
                if (!note.isBlank()) {
                    DocxFields.text(story.footnote(paragraph).getCTP().addNewR(), note);
                }
            }
        }
    }

    private CTR linked(CTR run) {
        run.addNewRPr().addNewRStyle().setVal(story.style("Hyperlink"));
        return run;
    }

    private static void text(CTR run, String text, Set<Style> styles, boolean strong) {
        if (strong || !styles.isEmpty()) {
            var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
            if (strong || styles.contains(Style.STRONG)) {
                properties.addNewB();
            }
            if (styles.contains(Style.EMPHASIS)) {
                properties.addNewI();
            }
            if (styles.contains(Style.UNDERLINE)) {
                properties.addNewU().setVal(STUnderline.SINGLE);
            }
        }
        DocxFields.text(run, text);
    }
}
