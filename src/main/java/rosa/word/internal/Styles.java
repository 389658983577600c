package rosa.word.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What the styles of a document say. Word knows its own by their names, not by their ids.
final class Styles {
    private static final int MOST_PARENTS = 20;
    private static final int BODY_TEXT = 9;
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|titolo|intestazione)\\s*([1-9])");
    private static final Pattern CONTENTS =
            Pattern.compile("(?:toc|contents|sommario|indice)\\s*(?:[1-9]|heading)");

    private final Map<String, Element> byId = new HashMap<>();
    private String usual = "";

    Styles(@Nullable Document xml) {
        if (xml == null) {
            return;
        }
        for (Element style : Xml.children(xml.getDocumentElement(), "style")) {
            String id = Xml.attribute(style, "styleId");
            byId.put(id, style);
            if (Xml.attribute(style, "type").equals("paragraph")
                    && Xml.attribute(style, "default").equals("1")) {
                usual = id;
            }
        }
    }

    /// What a paragraph is by its style.
    enum Role {
        TEXT,
        QUOTE,
        CALLOUT,
        CAPTION,
        CONTENTS,
        HEADER_CELL,
        RULE;

        private static final Map<Role, Set<String>> NAMES =
                Map.of(
                        QUOTE,
                        Set.of(
                                "quote",
                                "intense quote",
                                "citazione",
                                "citazione intensa",
                                "quotations",
                                "block text"),
                        CALLOUT,
                        Set.of("callout", "guida alla redazione"),
                        CAPTION,
                        Set.of(
                                "caption",
                                "didascalia",
                                "table",
                                "tabella",
                                "illustration",
                                "illustrazione",
                                "figure",
                                "figura",
                                "drawing",
                                "disegno"),
                        CONTENTS,
                        Set.of("table of figures", "index heading"),
                        HEADER_CELL,
                        Set.of("table heading", "intestazione tabella"),
                        RULE,
                        Set.of("horizontal line", "filetto"));

        private static Role of(String name) {
            if (Styles.CONTENTS.matcher(name).matches()) {
                return CONTENTS;
            }
            return NAMES.entrySet().stream()
                    .filter(role -> role.getValue().contains(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(TEXT);
        }
    }

    /// The first role that the paragraph's style or one of its parents has.
    Role role(@Nullable Element pPr) {
        return chain(styleOf(pPr)).stream()
                .map(style -> Role.of(name(style)))
                .filter(role -> role != Role.TEXT)
                .findFirst()
                .orElse(Role.TEXT);
    }

    /// The level of a heading from 1; 0 for a paragraph that is none.
    int headingLevel(@Nullable Element pPr) {
        var direct = Xml.number(Xml.value(pPr, "outlineLvl"));
        if (direct.isPresent()) {
            return level(direct.get());
        }
        for (Element style : chain(styleOf(pPr))) {
            var said = Xml.number(Xml.value(Xml.child(style, "pPr"), "outlineLvl"));
            if (said.isPresent()) {
                return level(said.get());
            }
            var name = HEADING.matcher(name(style));
            if (name.matches()) {
                return Integer.parseInt(name.group(1));
            }
        }
        return 0;
    }

    private static int level(int outline) {
        return outline < 0 || outline >= BODY_TEXT ? 0 : outline + 1;
    }

    /// A property of a paragraph: its own, else its style's.
    @Nullable Element property(@Nullable Element pPr, String name) {
        Element own = Xml.child(pPr, name);
        if (own != null) {
            return own;
        }
        for (Element style : chain(styleOf(pPr))) {
            Element found = Xml.child(Xml.child(style, "pPr"), name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Whether a run is bold, italic and so on: by itself or by its character style.
    boolean isOn(@Nullable Element rPr, String name) {
        Optional<Boolean> own = Xml.flag(rPr, name);
        if (own.isPresent()) {
            return own.get();
        }
        for (Element style : chain(Xml.value(rPr, "rStyle"))) {
            Optional<Boolean> said = Xml.flag(Xml.child(style, "rPr"), name);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return false;
    }

    String styleOf(@Nullable Element pPr) {
        String id = Xml.value(pPr, "pStyle");
        return id.isEmpty() ? usual : id;
    }

    private static String name(Element style) {
        return Xml.value(style, "name").toLowerCase(Locale.ROOT).strip();
    }

    private List<Element> chain(String id) {
        var chain = new ArrayList<Element>();
        String next = id;
        while (!next.isEmpty() && chain.size() < MOST_PARENTS) {
            Element style = byId.get(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = Xml.value(style, "basedOn");
        }
        return chain;
    }
}
