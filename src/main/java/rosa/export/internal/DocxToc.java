package rosa.export.internal;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import rosa.export.internal.Contents.Entry;

/// Writes the table of contents as a field that is filled already: each entry is a link to its
/// heading and a reference to its page.
final class DocxToc {
    private final DocxStory story;

    DocxToc(DocxStory story) {
        this.story = story;
    }

    void write(int depth) {
        DocxFields.text(
                story.paragraph("TOCHeading").getCTP().addNewR(), story.words.get("contents"));
        boolean begun = false;
        for (Entry entry : story.contents.entries()) {
            if (entry.level() > depth) {
                continue;
            }
            var line = story.paragraph("TOC" + entry.level()).getCTP();
            if (!begun) {
                DocxFields.begin(line::addNewR, "TOC \\o \"1-%d\" \\h \\z \\u".formatted(depth));
                begun = true;
            }
            write(entry, line);
        }
        if (begun) {
            var end = story.paragraph("SectionEnd").getCTP();
            DocxFields.end(end::addNewR);
        }
    }

    /// The list of tables, which word processors make from the captions.
    void writeTables() {
        DocxFields.text(
                story.paragraph("TOCHeading").getCTP().addNewR(), story.words.get("tables"));
        boolean begun = false;
        for (Contents.Caption table : story.contents.tables()) {
            var line = story.paragraph("TableofFigures").getCTP();
            if (!begun) {
                DocxFields.begin(
                        line::addNewR,
                        "TOC \\h \\z \\c \"%s\"".formatted(story.words.get("table")));
                begun = true;
            }
            link(line, table.bookmark(), table.text());
        }
        if (begun) {
            var end = story.paragraph("SectionEnd").getCTP();
            DocxFields.end(end::addNewR);
        }
    }

    private void link(CTP line, String bookmark, String text) {
        var link = line.addNewHyperlink();
        link.setAnchor(bookmark);
        DocxFields.text(link.addNewR(), text);
        link.addNewR().addNewTab();
        DocxFields.field(
                link::addNewR,
                "PAGEREF %s \\h".formatted(bookmark),
                String.valueOf(story.pages.getOrDefault(bookmark, 0)));
    }

    private void write(Entry entry, CTP line) {
        if (entry.number().isEmpty()) {
            withoutNumber(line, entry.level());
        }
        var link = line.addNewHyperlink();
        link.setAnchor(entry.bookmark());
        Supplier<CTR> runs = link::addNewR;
        if (!entry.number().isEmpty()) {
            DocxFields.text(runs.get(), entry.number());
            runs.get().addNewTab();
        }
        DocxFields.text(runs.get(), entry.text());
        runs.get().addNewTab();
        DocxFields.field(
                runs,
                "PAGEREF %s \\h".formatted(entry.bookmark()),
                String.valueOf(story.pages.getOrDefault(entry.bookmark(), 0)));
    }

    /// Without the tab behind the number, where the page would stand after a short title.
    private static void withoutNumber(CTP line, int level) {
        var properties = DocxStory.properties(line);
        var left = StyleSheet.OURS.look("TOC" + level).left();
        var tab = properties.addNewTabs().addNewTab();
        tab.setVal(STTabJc.CLEAR);
        tab.setPos(BigInteger.valueOf((long) left));
        var indent = properties.addNewInd();
        indent.setLeft(BigInteger.valueOf((long) left));
        indent.setFirstLine(BigInteger.ZERO);
    }
}
