package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import rosa.word.Loss;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads paragraphs and tables into blocks, for the body of a document or for a cell or box in it.
final class BlockReader {
    private final Story story;
    private final PackagePart part;
    private final Fields fields;
    private final boolean inCell;
    private final Blocks blocks = new Blocks();
    private final List<Bit.Picture> moved = new ArrayList<>();
    private @Nullable Blocks quoted;
    private Styles.Role quotedAs = Styles.Role.TEXT;
    private final Captions captions;

    /// @param inCell whether only what a cell may hold is made
    BlockReader(Story story, PackagePart part, Fields fields, boolean inCell) {
        this.story = story;
        this.part = part;
        this.fields = fields;
        this.inCell = inCell;
        this.captions = new Captions(blocks, story.losses);
    }

    Blocks blocks() {
        return blocks;
    }

    /// The pictures that had no place in a cell.
    List<Bit.Picture> moved() {
        return moved;
    }

    void read(Element parent) {
        for (Element child : Xml.children(parent)) {
            if (!inCell) {
                story.losses.standAt(blocks.size());
            }
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> controlled(child);
                case "ins", "moveTo", "customXml", "smartTag" -> read(child);
                case "altChunk" -> story.losses.add(Loss.Kind.OBJECT, "altChunk");
                default -> {}
            }
            if (!inCell) {
                story.losses.settle(blocks.size());
            }
        }
        closeQuote();
        captions.flush();
    }

    private void controlled(Element control) {
        Element properties = Xml.child(control, "sdtPr");
        String gallery =
                properties == null
                        ? ""
                        : Xml.attribute(Xml.below(properties, "docPartGallery"), "val");
        Element content = Xml.child(control, "sdtContent");
        if (gallery.equals("Table of Contents")) {
            story.losses.add(Loss.Kind.CONTENTS, "");
        } else if (content != null) {
            read(content);
        }
    }

    private void paragraph(Element paragraph) {
        Element pPr = Xml.child(paragraph, "pPr");
        var role = role(paragraph, pPr);
        List<Bit> bits = new LineReader(story, part, fields).read(paragraph);
        if (role == Styles.Role.CONTENTS) {
            return;
        }
        int level = inCell || role == Styles.Role.CAPTION ? 0 : story.styles.headingLevel(pPr);
        boolean isQuote =
                (role == Styles.Role.QUOTE || role == Styles.Role.CALLOUT) && !inCell && level == 0;
        if (!isQuote || role != quotedAs) {
            closeQuote();
        }
        if (!inCell && Boolean.TRUE.equals(Xml.flag(pPr, "pageBreakBefore").orElse(false))) {
            pageBreak();
        }
        if (level > 0) {
            heading(level, bits);
        } else if (Line.isBlank(bits)) {
            blank(pPr, role);
        } else if (role == Styles.Role.CAPTION) {
            caption(bits);
        } else {
            alignment(pPr, bits);
            if (isQuote) {
                quote(role, pPr, bits);
            } else {
                text(blocks, pPr, bits);
            }
        }
    }

    /// A paragraph that numbers tables or pictures is a caption, whatever its style.
    private Styles.Role role(Element paragraph, @Nullable Element pPr) {
        var role = story.styles.role(pPr);
        return role == Styles.Role.TEXT
                        && !inCell
                        && story.styles.headingLevel(pPr) == 0
                        && Captions.isNumbered(paragraph)
                ? Styles.Role.CAPTION
                : role;
    }

    private void alignment(@Nullable Element pPr, List<Bit> bits) {
        String side = Xml.value(pPr, "jc");
        boolean other = side.equals("center") || side.equals("right") || side.equals("end");
        if (other && !inCell && !Line.words(bits).isEmpty()) {
            story.losses.add(Loss.Kind.ALIGNMENT, Line.words(bits));
        }
    }

    private void heading(int level, List<Bit> bits) {
        captions.flush();
        var lines = bits.stream().filter(Bit::isInline).toList();
        String words = Line.words(lines);
        bits.stream()
                .filter(Bit.PageBreak.class::isInstance)
                .findFirst()
                .ifPresent(_ -> pageBreak());
        if (!words.isEmpty()) {
            blocks.addHeading(level, words, Line.of(lines));
        }
        bits.stream().filter(bit -> !bit.isInline()).forEach(bit -> apart(blocks, bit));
    }

    /// A paragraph without text: a rule, if it has a border.
    private void blank(@Nullable Element pPr, Styles.Role role) {
        boolean ruled =
                role == Styles.Role.RULE
                        || Xml.child(story.styles.property(pPr, "pBdr"), "bottom") != null;
        if (ruled && !inCell) {
            captions.flush();
            blocks.add(Nodes.node("horizontal_rule"));
        }
    }

    private void quote(Styles.Role role, @Nullable Element pPr, List<Bit> bits) {
        Blocks open = quoted;
        if (open == null) {
            captions.flush();
            open = new Blocks();
            quoted = open;
            quotedAs = role;
        }
        text(open, pPr, bits);
    }

    private void closeQuote() {
        Blocks open = quoted;
        quoted = null;
        if (open != null && open.size() > 0) {
            blocks.add(
                    Nodes.node(
                            quotedAs == Styles.Role.QUOTE ? "blockquote" : "callout",
                            open.asContent()));
        }
        quotedAs = Styles.Role.TEXT;
    }

    /// A paragraph of text: what cannot stand on its lines stands between them.
    private void text(Blocks into, @Nullable Element pPr, List<Bit> bits) {
        if (into == blocks && !beginsWithPicture(bits)) {
            captions.flush();
        }
        var line = new ArrayList<Bit>();
        boolean first = true;
        for (int i = 0; i <= bits.size(); i++) {
            if (i < bits.size() && bits.get(i).isInline()) {
                line.add(bits.get(i));
                continue;
            }
            if (!Line.isBlank(line)) {
                said(into, pPr, Line.of(line), first);
                first = false;
            }
            line.clear();
            if (i < bits.size()) {
                apart(into, bits.get(i));
            }
        }
    }

    private static boolean beginsWithPicture(List<Bit> bits) {
        for (int i = 0; i < bits.size(); i++) {
            if (!bits.get(i).isInline()) {
                return bits.get(i) instanceof Bit.Picture && Line.isBlank(bits.subList(0, i));
            }
        }
        return false;
    }

    private void said(Blocks into, @Nullable Element pPr, ArrayNode content, boolean first) {
        Element numbers = story.styles.property(pPr, "numPr");
        String numId = Xml.value(numbers, "numId");
        int level = Xml.number(Xml.value(numbers, "ilvl")).orElse(0);
        Numbering.Entry entry =
                first && !numId.isEmpty() && !numId.equals("0")
                        ? story.numbering.next(numId, level)
                        : null;
        if (entry != null) {
            if (!entry.plain()) {
                story.losses.add(Loss.Kind.NUMBERING, Line.words(content));
            }
            into.addEntry(entry, content);
            return;
        }
        int indent = Numbering.indent(story.styles.property(pPr, "ind"), 0);
        if (!into.continueEntry(indent, content)) {
            into.add(Nodes.node("paragraph", content));
        }
    }

    private void apart(Blocks into, Bit bit) {
        switch (bit) {
            case Bit.PageBreak _ -> {
                if (into == blocks && !inCell) {
                    pageBreak();
                }
            }
            case Bit.Picture picture -> {
                if (into == blocks && !inCell) {
                    ObjectNode image = Nodes.image(picture.hash(), picture.width(), picture.alt());
                    captions.stand(image);
                    blocks.add(image);
                } else {
                    story.losses.add(Loss.Kind.MOVED_PICTURE, picture.alt());
                    moved.add(picture);
                }
            }
            case Bit.Box(List<Element> content) -> {
                var inside = new BlockReader(story, part, new Fields(story.losses), true);
                content.forEach(one -> {
                    Element holder = one.getOwnerDocument().createElementNS("", "holder");
                    holder.appendChild(one.cloneNode(true));
                    inside.read(holder);
                });
                inside.blocks().all().forEach(block -> into.add(block.node()));
                moved.addAll(inside.moved());
            }
            case Bit.Words _, Bit.LineBreak _, Bit.Note _ -> {}
        }
    }

    private void pageBreak() {
        captions.flush();
        ObjectNode last = blocks.last();
        if (last != null && !last.path("type").asString().equals("page_break")) {
            blocks.add(Nodes.node("page_break"));
        }
    }

    private void caption(List<Bit> bits) {
        Runnable asLine = () -> text(blocks, null, bits);
        if (inCell || !captions.take(Line.words(bits), asLine)) {
            asLine.run();
        }
    }

    private void table(Element table) {
        closeQuote();
        var read = new TableReader(story, part, fields);
        if (inCell) {
            story.losses.add(Loss.Kind.NESTED_TABLE, table.getTextContent());
            read.lines(table).forEach(blocks::add);
        } else {
            captions.stand();
            read.blocks(table).forEach(blocks::add);
            read.moved()
                    .forEach(picture ->
                            blocks.add(
                                    Nodes.image(picture.hash(), picture.width(), picture.alt())));
        }
        if (inCell) {
            moved.addAll(read.moved());
        }
    }
}
