package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import rosa.word.Loss;

/// Reads drawings: pictures are taken, text boxes give their text, everything else is written down.
final class DrawingReader {
    private static final double EMU_PER_TWIP = 635;
    private static final int LONGEST_ALT = 500;

    private final Story story;
    private final PackagePart part;

    DrawingReader(Story story, PackagePart part) {
        this.story = story;
        this.part = part;
    }

    List<Bit> read(Element drawing) {
        var bits = new ArrayList<Bit>();
        Element chosen = chosen(drawing);
        if (chosen == null) {
            return bits;
        }
        switch (chosen.getLocalName()) {
            case "drawing" -> Xml.children(chosen).forEach(placed -> addDrawing(placed, bits));
            case "object" -> story.losses.add(Loss.Kind.OBJECT, ofObject(chosen));
            default -> addOld(chosen, bits);
        }
        return bits;
    }

    /// Of the alternatives that Word offers, the one for programs of today.
    private static @Nullable Element chosen(Element drawing) {
        if (!Xml.is(drawing, "AlternateContent")) {
            return drawing;
        }
        for (String alternative : List.of("Choice", "Fallback")) {
            Element offered = Xml.child(drawing, alternative);
            if (offered != null && !Xml.children(offered).isEmpty()) {
                return Xml.children(offered).getFirst();
            }
        }
        return null;
    }

    private static String ofObject(Element object) {
        return Xml.attribute(Xml.below(object, "OLEObject"), "ProgID");
    }

    private void addDrawing(Element placed, List<Bit> bits) {
        Element named = Xml.child(placed, "docPr");
        String alt = alt(Xml.attribute(named, "descr"), Xml.attribute(named, "title"));
        double width = Xml.number(Xml.attribute(Xml.child(placed, "extent"), "cx")).orElse(0);
        List<Element> pictures = Xml.allBelow(placed, "pic");
        List<Element> boxes = Xml.allBelow(placed, "txbxContent");
        boxes.forEach(box -> addBox(box, bits));
        pictures.forEach(picture -> addPicture(picture, alt, percent(width), bits));
        if (Xml.below(placed, "chart") != null) {
            story.losses.add(Loss.Kind.CHART, said(alt, named));
        } else if (Xml.below(placed, "relIds") != null) {
            story.losses.add(Loss.Kind.DIAGRAM, said(alt, named));
        } else if (pictures.isEmpty() && boxes.isEmpty()) {
            story.losses.add(Loss.Kind.DRAWING, said(alt, named));
        }
    }

    private static String said(String alt, @Nullable Element named) {
        return alt.isEmpty() ? Xml.attribute(named, "name") : alt;
    }

    private void addPicture(Element picture, String alt, int percent, List<Bit> bits) {
        Element own = Xml.below(picture, "cNvPr");
        String shown = alt.isEmpty() ? alt(Xml.attribute(own, "descr"), "") : alt;
        Element blip = Xml.below(picture, "blip");
        Element crop = Xml.below(picture, "srcRect");
        if (crop != null && crop.getAttributes().getLength() > 0) {
            story.losses.add(Loss.Kind.CROPPED, shown);
        }
        add(Xml.attribute(blip, "embed"), Xml.attribute(blip, "link"), shown, percent, bits);
    }

    /// Drawings as Word made them before 2010.
    private void addOld(Element drawing, List<Bit> bits) {
        List<Element> boxes = Xml.allBelow(drawing, "txbxContent");
        boxes.forEach(box -> addBox(box, bits));
        Element image = Xml.below(drawing, "imagedata");
        if (image != null) {
            Element shape = Xml.below(drawing, "shape");
            String alt = alt(Xml.attribute(shape, "alt"), Xml.attribute(image, "title"));
            add(Xml.attribute(image, "id"), "", alt, 100, bits);
        } else if (boxes.isEmpty()) {
            story.losses.add(Loss.Kind.DRAWING, "");
        }
    }

    private void add(String id, String link, String alt, int percent, List<Bit> bits) {
        String hash = id.isEmpty() ? "" : story.pack.picture(part, id);
        if (!hash.isEmpty()) {
            bits.add(new Bit.Picture(hash, percent, alt));
        } else {
            story.losses.add(
                    Loss.Kind.LINKED_PICTURE,
                    alt.isEmpty() ? WordPackage.outside(part, link) : alt);
        }
    }

    private void addBox(Element box, List<Bit> bits) {
        story.losses.add(Loss.Kind.TEXT_BOX, box.getTextContent());
        bits.add(new Bit.Box(Xml.children(box)));
    }

    private int percent(double width) {
        return width <= 0
                ? 100
                : (int) Math.clamp(Math.round(100 * width / EMU_PER_TWIP / story.line), 10, 100);
    }

    private static String alt(String description, String title) {
        String said = description.isBlank() ? title : description;
        String line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ALT
                ? line
                : line.substring(0, LONGEST_ALT - 1).replaceAll("\\p{Cs}$", "") + "…";
    }
}
