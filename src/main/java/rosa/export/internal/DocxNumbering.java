package rosa.export.internal;

import java.util.regex.Pattern;

/// The numbering part: chapters `1`, `1.1` … bound to the heading styles, bullets, and one
/// numbering for each numbered list, so that every list starts where it should.
final class DocxNumbering {
    static final int UNNUMBERED = 0;
    static final int LEVELS = 9;

    private static final Pattern ABSTRACT = Pattern.compile("w:abstractNumId=\"(\\d+)\"");
    private static final Pattern NUMBER = Pattern.compile("w:numId=\"(\\d+)\"");
    private static final int INDENT = 360;
    private static final String[] SIGNS = {"•", "–", "◦"};

    private final StringBuilder lists = new StringBuilder();
    private final int abstracts;
    private final int numbers;
    private final boolean isInTemplate;
    private int last;

    private DocxNumbering(int abstracts, int numbers, boolean isInTemplate) {
        this.abstracts = abstracts;
        this.numbers = numbers;
        this.isInTemplate = isInTemplate;
        this.last = bullets();
    }

    static DocxNumbering alone() {
        return new DocxNumbering(0, 0, false);
    }

    /// Beside the numberings that a template has.
    static DocxNumbering after(String theirs) {
        return new DocxNumbering(highest(ABSTRACT, theirs) + 1, highest(NUMBER, theirs), true);
    }

    private static int highest(Pattern id, String xml) {
        return id.matcher(xml)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    int headings() {
        return numbers + 1;
    }

    int bullets() {
        return numbers + 2;
    }

    /// Whether headings have to name their numbering, as the template's styles do not.
    boolean isInTemplate() {
        return isInTemplate;
    }

    /// How far the text of an entry of a list is indented, in twentieths of a point.
    static int indent(int level) {
        return INDENT * (level + 1);
    }

    /// A new numbered list; the id of its numbering.
    int numbered(int level, int start) {
        last++;
        lists.append(
                """
                <w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="%d">\
                <w:startOverride w:val="%d"/></w:lvlOverride></w:num>
                """
                        .formatted(last, abstracts + 2, level, start));
        return last;
    }

    String xml() {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        %s%s</w:numbering>
        """
                .formatted(abstractNumberings(), numberings());
    }

    /// The template's numberings with ours, in the order the format asks for.
    String mergedInto(String theirs) {
        int end = theirs.lastIndexOf("</w:numbering>");
        if (end < 0) {
            return xml();
        }
        int first = theirs.indexOf("<w:num ");
        int split = first < 0 ? end : first;
        int cleanup = theirs.indexOf("<w:numIdMacAtCleanup");
        int last = cleanup < 0 ? end : cleanup;
        return theirs.substring(0, split)
                + abstractNumberings()
                + theirs.substring(split, last)
                + numberings()
                + theirs.substring(last);
    }

    private String abstractNumberings() {
        return chapters() + signs() + decimals();
    }

    private String numberings() {
        return """
        <w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>
        <w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>
        %s\
        """
                .formatted(headings(), abstracts, bullets(), abstracts + 1, lists);
    }

    private String chapters() {
        var levels = new StringBuilder();
        var number = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            number.append(i == 0 ? "" : ".").append('%').append(i + 1);
            int indent = 567 + 142 * i;
            levels.append(
                    level(
                            i,
                            "decimal",
                            isInTemplate ? "" : "<w:pStyle w:val=\"Heading%d\"/>".formatted(i + 1),
                            number.toString(),
                            indent,
                            indent));
        }
        return abstractNumbering(abstracts, "multilevel", levels);
    }

    private String signs() {
        var levels = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            levels.append(level(i, "bullet", "", SIGNS[i % SIGNS.length], indent(i), INDENT - 76));
        }
        return abstractNumbering(abstracts + 1, "hybridMultilevel", levels);
    }

    private String decimals() {
        var levels = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            levels.append(level(i, "decimal", "", "%" + (i + 1) + ".", indent(i), INDENT));
        }
        return abstractNumbering(abstracts + 2, "multilevel", levels);
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
