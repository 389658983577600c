package rosa.word.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The numberings of a document and how far each has counted.
final class Numbering {
    private static final int LEVELS = 9;
    private static final Pattern PLAIN = Pattern.compile("\\(?%\\d[.)]?\\s*|\\s*");

    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> linked = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    /// An entry of a list.
    ///
    /// @param key equal for entries that are counted together
    /// @param number that it has, if it is numbered
    /// @param indent of its text, in twentieths of a point
    /// @param plain whether it is counted 1, 2, 3
    record Entry(String key, int level, boolean numbered, int number, int indent, boolean plain) {}

    Numbering(@Nullable Document xml) {
        if (xml == null) {
            return;
        }
        for (Element kind : Xml.children(xml.getDocumentElement(), "abstractNum")) {
            kinds.put(Xml.attribute(kind, "abstractNumId"), kind);
            linked.put(Xml.value(kind, "styleLink"), kind);
        }
        for (Element number : Xml.children(xml.getDocumentElement(), "num")) {
            numbers.put(Xml.attribute(number, "numId"), number);
        }
    }

    /// The next entry of a numbering; nothing if it has no signs.
    @Nullable Entry next(String numId, int level) {
        Element number = numbers.get(numId);
        if (number == null || level < 0 || level >= LEVELS) {
            return null;
        }
        String kindId = Xml.value(number, "abstractNumId");
        Element override = ofLevel(number, "lvlOverride", level);
        Element shape = shape(kindId, override, level);
        String format = Xml.value(shape, "numFmt");
        if (shape == null || format.equals("none")) {
            return null;
        }
        int indent = indent(Xml.child(Xml.child(shape, "pPr"), "ind"), 360 * (level + 1));
        boolean numbered = !format.equals("bullet");
        boolean plain =
                !numbered
                        || ((format.isEmpty() || format.startsWith("decimal"))
                                && PLAIN.matcher(Xml.value(shape, "lvlText")).matches());
        return new Entry(numId, level, numbered, count(numId, kindId, level, shape), indent, plain);
    }

    private @Nullable Element shape(String kindId, @Nullable Element override, int level) {
        Element own = Xml.child(override, "lvl");
        if (own != null) {
            return own;
        }
        Element kind = kinds.get(kindId);
        if (kind == null) {
            return null;
        }
        String link = Xml.value(kind, "numStyleLink");
        Element meant = link.isEmpty() ? kind : linked.getOrDefault(link, kind);
        return ofLevel(meant, "lvl", level);
    }

    private int count(String numId, String kindId, int level, Element shape) {
        int[] counts = counted.computeIfAbsent(kindId, _ -> new int[LEVELS]);
        Integer restart = restart(numId, level);
        boolean first = begun.putIfAbsent(numId + "/" + level, true) == null;
        int start = restart != null ? restart : Xml.number(Xml.value(shape, "start")).orElse(1);
        if (first && restart != null) {
            counts[level] = 0;
        }
        int now = counts[level] == 0 ? Math.max(0, start) : counts[level];
        counts[level] = now + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return Math.min(now, 99_999);
    }

    private @Nullable Integer restart(String numId, int level) {
        Element number = numbers.get(numId);
        Element override = number == null ? null : ofLevel(number, "lvlOverride", level);
        return Xml.number(Xml.value(override, "startOverride")).orElse(null);
    }

    private static @Nullable Element ofLevel(Element parent, String name, int level) {
        return Xml.children(parent, name).stream()
                .filter(one -> Xml.attribute(one, "ilvl").equals(String.valueOf(level)))
                .findFirst()
                .orElse(null);
    }

    /// How far text stands from the margin.
    static int indent(@Nullable Element ind, int otherwise) {
        String left = Xml.attribute(ind, "left");
        return Xml.number(left.isEmpty() ? Xml.attribute(ind, "start") : left).orElse(otherwise);
    }
}
