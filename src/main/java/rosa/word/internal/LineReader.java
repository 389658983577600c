package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import rosa.document.model.Links;
import rosa.word.Loss;

/// Reads what stands in a paragraph: runs, links, notes, pictures and fields. Insertions that were
/// tracked are taken, deletions are not.
final class LineReader {
    private final Story story;
    private final PackagePart part;
    private final Fields fields;
    private final List<Bit> bits = new ArrayList<>();

    /// @param part in which the paragraph stands: its links and pictures are known by it
    LineReader(Story story, PackagePart part, Fields fields) {
        this.story = story;
        this.part = part;
        this.fields = fields;
    }

    List<Bit> read(Element paragraph) {
        walk(paragraph, null);
        return bits;
    }

    private void walk(Element parent, @Nullable String href) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child, href);
                case "hyperlink" -> walk(child, href(child));
                case "fldSimple" -> simpleField(child, href);
                case "ins", "moveTo" -> {
                    story.losses.add(Loss.Kind.INSERTED, child.getTextContent());
                    walk(child, href);
                }
                case "del", "moveFrom" ->
                        story.losses.add(Loss.Kind.DELETED, child.getTextContent());
                case "oMath", "oMathPara" -> equation(child);
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        walk(content, href);
                    }
                }
                case "smartTag", "customXml", "dir", "bdo" -> walk(child, href);
                default -> {}
            }
        }
    }

    private void simpleField(Element field, @Nullable String href) {
        String instruction = Xml.attribute(field, "instr");
        fields.tell(instruction);
        if (!instruction.strip().startsWith("TOC")) {
            walk(field, href);
        }
    }

    private @Nullable String href(Element link) {
        String to = WordPackage.outside(part, Xml.attribute(link, "id"));
        if (Links.isAllowed(to)) {
            return to;
        }
        if (!fields.isHidden()) {
            story.losses.add(Loss.Kind.LINK, to.isEmpty() ? Xml.attribute(link, "anchor") : to);
        }
        return null;
    }

    private void equation(Element equation) {
        var text = new StringBuilder();
        Xml.allBelow(equation, "t").forEach(run -> text.append(run.getTextContent()));
        story.losses.add(Loss.Kind.EQUATION, text.toString());
        add(text.toString(), Nodes.Format.PLAIN);
    }

    private void run(Element run, @Nullable String href) {
        Element rPr = Xml.child(run, "rPr");
        if (story.styles.isOn(rPr, "vanish")) {
            String hidden = run.getTextContent();
            if (!hidden.isBlank() && !fields.isHidden()) {
                story.losses.add(Loss.Kind.HIDDEN, hidden);
            }
            fieldCharacters(run);
            return;
        }
        var look = new RunLook(story, rPr, href == null ? linkOfField() : href);
        for (Element child : Xml.children(run)) {
            part(child, look);
        }
    }

    private @Nullable String linkOfField() {
        String href = fields.href();
        return href != null && Links.isAllowed(href) ? href : null;
    }

    private void fieldCharacters(Element run) {
        Xml.children(run, "instrText").forEach(text -> fields.instruct(text.getTextContent()));
        Xml.children(run, "fldChar")
                .forEach(mark -> fields.character(Xml.attribute(mark, "fldCharType")));
    }

    private void part(Element child, RunLook look) {
        switch (child.getLocalName()) {
            case "fldChar" -> fields.character(Xml.attribute(child, "fldCharType"));
            case "instrText" -> fields.instruct(child.getTextContent());
            case "t" -> say(text(child), look);
            case "tab", "ptab" -> say(" ", look);
            case "noBreakHyphen" -> say("\u2011", look);
            case "softHyphen" -> say("\u00ad", look);
            case "sym" -> symbol(child, look);
            case "cr" -> lineBreak();
            case "br" -> {
                if (Xml.attribute(child, "type").equals("page")) {
                    bits.add(new Bit.PageBreak());
                } else {
                    lineBreak();
                }
            }
            case "footnoteReference" -> note(child, false);
            case "endnoteReference" -> note(child, true);
            case "commentReference" -> story.comment(Xml.attribute(child, "id"));
            case "ruby" -> {
                Element base = Xml.child(child, "rubyBase");
                if (base != null) {
                    walk(base, null);
                }
            }
            case "drawing", "pict", "object", "AlternateContent" -> {
                if (!fields.isHidden()) {
                    bits.addAll(new DrawingReader(story, part).read(child));
                }
            }
            default -> {}
        }
    }

    private static String text(Element text) {
        String said = text.getTextContent();
        return Xml.attribute(text, "space").equals("preserve") ? said : said.strip();
    }

    private void symbol(Element symbol, RunLook look) {
        int code;
        try {
            code = Integer.parseInt(Xml.attribute(symbol, "char"), 16);
        } catch (NumberFormatException _) {
            return;
        }
        // Fonts of symbols put their signs where Unicode has room for private use.
        if (code >= 0xe000 && code <= 0xf8ff) {
            story.losses.add(Loss.Kind.SYMBOL, Xml.attribute(symbol, "font"));
        } else {
            say(Character.toString(code), look);
        }
    }

    private void lineBreak() {
        if (!fields.isHidden()) {
            bits.add(new Bit.LineBreak());
        }
    }

    private void note(Element reference, boolean atTheEnd) {
        var content = story.note(Xml.attribute(reference, "id"), atTheEnd);
        if (!content.isEmpty()) {
            bits.add(new Bit.Note(content));
        }
    }

    private void say(String text, RunLook look) {
        if (!fields.isHidden()) {
            look.tell(text);
            add(look.scripted(text), look.format());
        }
    }

    private void add(String text, Nodes.Format format) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        if (!clean.isEmpty()) {
            bits.add(new Bit.Words(clean, format));
        }
    }
}
