package rosa.export.internal;

import rosa.document.Block.Alignment;
import rosa.export.internal.Contents.Entry;

/// Writes the table of contents, filled from the start.
final class OdtToc {
    private final OdtBody body;
    private final OdtBlocks blocks;

    OdtToc(OdtBody body, OdtBlocks blocks) {
        this.body = body;
        this.blocks = blocks;
    }

    void write(int depth) {
        var text = body.text;
        var title = body.words.get("contents");
        var titleStyle = blocks.style("ContentsHeading", Alignment.LEFT);
        text.open("text:table-of-content", "text:name", title, "text:protected", "false");
        source(depth, title);
        text.open("text:index-body");
        text.open("text:index-title", "text:name", title + "_Head");
        text.leaf("text:p", title, "text:style-name", titleStyle).close();
        for (Entry entry : body.contents.entries()) {
            if (entry.level() <= depth) {
                entry(entry, "Contents_20_" + entry.level());
            }
        }
        text.close().close();
    }

    /// The list of tables, which word processors make from the captions.
    void writeTables() {
        var text = body.text;
        var title = body.words.get("tables");
        var titleStyle = blocks.style("ContentsHeading", Alignment.LEFT);
        text.open("text:table-index", "text:name", title, "text:protected", "false");
        text.open("text:table-index-source", "text:caption-sequence-name", "Table");
        text.leaf("text:index-title-template", title, "text:style-name", "ContentsHeading");
        text.open("text:table-index-entry-template", "text:style-name", "ListOfTables");
        text.empty("text:index-entry-text");
        text.empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".");
        text.empty("text:index-entry-page-number");
        text.close().close();
        text.open("text:index-body");
        text.open("text:index-title", "text:name", title + "_Head");
        text.leaf("text:p", title, "text:style-name", titleStyle).close();
        for (Contents.Caption table : body.contents.tables()) {
            entry(new Entry(1, "", table.text(), table.bookmark()), "ListOfTables");
        }
        text.close().close();
    }

    private void entry(Entry entry, String style) {
        var text = body.text;
        text.open("text:p", "text:style-name", style);
        text.open(
                "text:a",
                "xlink:type",
                "simple",
                "xlink:href",
                "#" + entry.bookmark(),
                "text:style-name",
                "IndexLink",
                "text:visited-style-name",
                "IndexLink");
        text.text(entry.title()).empty("text:tab");
        text.text(String.valueOf(body.pages.getOrDefault(entry.bookmark(), 0)));
        text.close().close();
    }

    /// How the word processor is to compute the contents anew.
    private void source(int depth, String title) {
        var text = body.text;
        text.open(
                "text:table-of-content-source",
                "text:outline-level",
                String.valueOf(depth),
                "text:use-index-marks",
                "false");
        text.leaf("text:index-title-template", title, "text:style-name", "ContentsHeading");
        for (int level = 1; level <= depth; level++) {
            text.open(
                    "text:table-of-content-entry-template",
                    "text:outline-level",
                    String.valueOf(level),
                    "text:style-name",
                    "Contents_20_" + level);
            text.empty("text:index-entry-link-start");
            text.empty("text:index-entry-chapter");
            text.leaf("text:index-entry-span", " ");
            text.empty("text:index-entry-text");
            text.empty(
                    "text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".");
            text.empty("text:index-entry-page-number");
            text.empty("text:index-entry-link-end");
            text.close();
        }
        text.close();
    }
}
