package rosa.word.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Finds its way in the XML of office documents. Names are compared without their namespaces: the
/// strict and the usual form of the format differ in nothing else that matters here.
final class Xml {
    private Xml() {}

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static @Nullable Element child(@Nullable Node parent, String name) {
        if (parent != null) {
            for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
                if (one instanceof Element element && is(element, name)) {
                    return element;
                }
            }
        }
        return null;
    }

    /// The first element of that name below `parent`.
    static @Nullable Element below(Node parent, String name) {
        var all = allBelow(parent, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    static List<Element> allBelow(Node parent, String name) {
        var found = new ArrayList<Element>();
        collect(parent, name, found);
        return found;
    }

    private static void collect(Node parent, String name, List<Element> found) {
        for (Element child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            } else {
                collect(child, name, found);
            }
        }
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /// An attribute's value; empty where there is none.
    static String attribute(@Nullable Element element, String name) {
        if (element != null) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (name.equals(attributes.item(i).getLocalName())) {
                    return attributes.item(i).getNodeValue();
                }
            }
        }
        return "";
    }

    /// The `val` of a child; empty where there is none.
    static String value(@Nullable Node parent, String child) {
        return attribute(child(parent, child), "val");
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of((int) Math.clamp(Double.parseDouble(text), -1e6, 1e9));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether a property such as `<w:b/>` is on; nothing if it is not mentioned.
    static Optional<Boolean> flag(@Nullable Element properties, String name) {
        Element flag = child(properties, name);
        if (flag == null) {
            return Optional.empty();
        }
        String value = attribute(flag, "val");
        return Optional.of(
                !value.equals("0")
                        && !value.equals("false")
                        && !value.equals("off")
                        && !value.equals("none"));
    }
}
