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
import rosa.export.internal.Contents.Place;

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
            case Inline.Target _ -> {}
            case Inline.CrossReference(String anchor, String otherwise, Set<Style> styles) ->
                    story.contents
                            .place(anchor)
                            .ifPresentOrElse(
                                    place -> refer(place, runs, styles, strong),
                                    () -> text(runs.get(), otherwise, styles, strong));
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

    /// The number is a field, so that a word processor counts it anew.
    private static void refer(Place place, Supplier<CTR> runs, Set<Style> styles, boolean strong) {
        Supplier<CTR> styled = () -> styled(runs.get(), styles, strong);
        if (!place.isHeading()) {
            DocxFields.field(styled, "REF %s \\h".formatted(place.bookmark()), place.number());
            return;
        }
        DocxFields.text(styled.get(), place.before());
        DocxFields.field(styled, "REF %s \\r \\h".formatted(place.bookmark()), place.number());
        DocxFields.text(styled.get(), place.after());
    }

    private CTR linked(CTR run) {
        run.addNewRPr().addNewRStyle().setVal(story.style("Hyperlink"));
        return run;
    }

    private static void text(CTR run, String text, Set<Style> styles, boolean strong) {
        DocxFields.text(styled(run, styles, strong), text);
    }

    private static CTR styled(CTR run, Set<Style> styles, boolean strong) {
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
        return run;
    }
}
