package rosa.export.internal;

/// The numbering part: chapters `1`, `1.1` … bound to the heading styles, bullets, and one
/// numbering for each numbered list, so that every list starts where it should.
final class DocxNumbering {
    static final int UNNUMBERED = 0;
    static final int BULLETS = 2;
    static final int LEVELS = 9;

    private static final int HEADINGS = 1;
    private static final int INDENT = 360;
    private static final String[] SIGNS = {"•", "–", "◦"};

    private final StringBuilder lists = new StringBuilder();
    private int last = BULLETS;

    /// How far the text of an entry of a list is indented, in twentieths of a point.
    static int indent(int level) {
        return INDENT * (level + 1);
    }

    /// A new numbered list; the id of its numbering.
    int numbered(int level, int start) {
        last++;
        lists.append(
                """
                <w:num w:numId="%d"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="%d">\
                <w:startOverride w:val="%d"/></w:lvlOverride></w:num>
                """
                        .formatted(last, level, start));
        return last;
    }

    String xml() {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        %s%s%s<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="%d"><w:abstractNumId w:val="1"/></w:num>
        %s</w:numbering>
        """
                .formatted(headings(), bullets(), decimals(), HEADINGS, BULLETS, lists);
    }

    private static String headings() {
        var levels = new StringBuilder();
        var number = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            number.append(i == 0 ? "" : ".").append('%').append(i + 1);
            int indent = 567 + 142 * i;
            levels.append(
                    level(
                            i,
                            "decimal",
                            "<w:pStyle w:val=\"Heading%d\"/>".formatted(i + 1),
                            number.toString(),
                            indent,
                            indent));
        }
        return abstractNumbering(0, "multilevel", levels);
    }

    private static String bullets() {
        var levels = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            levels.append(level(i, "bullet", "", SIGNS[i % SIGNS.length], indent(i), INDENT - 76));
        }
        return abstractNumbering(1, "hybridMultilevel", levels);
    }

    private static String decimals() {
        var levels = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            levels.append(level(i, "decimal", "", "%" + (i + 1) + ".", indent(i), INDENT));
        }
        return abstractNumbering(2, "multilevel", levels);
    }

    private static String abstractNumbering(int id, String kind, CharSequence levels) {
        return """
        <w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="%s"/>%s</w:abstractNum>
        """
                .formatted(id, kind, levels);
    }

    private static String level(
            int level, String format, String style, String text, int indent, int hanging) {
        return """
        <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="%d"/></w:tabs>\
        <w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>\
        """
                .formatted(level, format, style, text, indent, indent, hanging);
    }
}
