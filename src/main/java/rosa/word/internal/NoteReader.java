package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Element;
import rosa.word.Loss;
import tools.jackson.databind.node.ArrayNode;

/// Reads a note: its paragraphs become one line of text.
final class NoteReader {
    private final Story story;
    private final PackagePart part;

    NoteReader(Story story, PackagePart part) {
        this.story = story;
        this.part = part;
    }

    ArrayNode read(Element note) {
        var bits = new ArrayList<Bit>();
        var fields = new Fields(story.losses);
        for (Element paragraph : Xml.allBelow(note, "p")) {
            if (!bits.isEmpty()) {
                bits.add(new Bit.Words(" ", Nodes.Format.PLAIN));
            }
            bits.addAll(new LineReader(story, part, fields).read(paragraph));
        }
        return Line.of(stripped(texts(bits)));
    }

    private List<Bit> texts(List<Bit> bits) {
        var texts = new ArrayList<Bit>();
        for (Bit bit : bits) {
            switch (bit) {
                case Bit.Words _ -> texts.add(bit);
                case Bit.LineBreak _ -> texts.add(new Bit.Words(" ", Nodes.Format.PLAIN));
                case Bit.Picture(_, _, String alt) -> story.losses.add(Loss.Kind.PICTURE, alt);
                case Bit.Note _, Bit.PageBreak _, Bit.Box _ -> {}
            }
        }
        return texts;
    }

    /// Without the blanks after the number and at the end.
    private static List<Bit> stripped(List<Bit> bits) {
        var stripped = new ArrayList<>(bits);
        while (!stripped.isEmpty()
                && stripped.getFirst() instanceof Bit.Words(var text, var format)) {
            stripped.removeFirst();
            if (!text.isBlank()) {
                stripped.addFirst(new Bit.Words(text.stripLeading(), format));
                break;
            }
        }
        while (!stripped.isEmpty()
                && stripped.getLast() instanceof Bit.Words(var text, var format)) {
            stripped.removeLast();
            if (!text.isBlank()) {
                stripped.addLast(new Bit.Words(text.stripTrailing(), format));
                break;
            }
        }
        return stripped;
    }
}
