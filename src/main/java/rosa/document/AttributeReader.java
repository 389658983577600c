package rosa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.document.Node.Attributes;
import rosa.document.SectionReader.Refusal;
import rosa.document.SectionText.Reason;
import rosa.document.model.Links;
import tools.jackson.databind.JsonNode;

/// Reads the `attrs` of one node or mark. An attribute left out has the editor's default; one that
/// is unknown or out of bounds is refused.
final class AttributeReader {
    private static final int WIDEST_COLUMN = 100_000;
    private static final int MOST_COLUMNS_SPANNED = 100;
    private static final int MOST_ROWS_SPANNED = 1_000;
    private static final int HIGHEST_ORDER = 99_999;
    private static final int MOST_PARAMS = 50;
    private static final int LONGEST_VALUE = 200;
    private static final int NARROWEST_IMAGE = 10;
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern PARAM = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern DENSITY = Pattern.compile("number|label|card");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}");
    private static final Pattern ALT = Pattern.compile("[^\\u0000-\\u001f\\u007f]{0,500}");

    private final @Nullable JsonNode attributes;
    private final String path;

    private AttributeReader(@Nullable JsonNode attributes, String path) {
        this.attributes = attributes;
        this.path = path + "/attrs";
    }

    static AttributeReader of(JsonNode owner, String path) {
        var attributes = owner.get("attrs");
        if (attributes != null && !attributes.isObject()) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/attrs");
        }
        return new AttributeReader(attributes, path);
    }

    Attributes attributes(NodeType type) {
        return switch (type) {
            case HEADING -> {
                known(Set.of("level"));
                yield new Attributes.Level(number("level", 1, 4, 1));
            }
            case ORDERED_LIST -> {
                known(Set.of("order"));
                yield new Attributes.Order(number("order", 0, HIGHEST_ORDER, 1));
            }
            case TABLE_CELL, TABLE_HEADER -> {
                known(Set.of("colspan", "rowspan", "colwidth"));
                yield span();
            }
            case LIVE_FIGURE -> {
                known(Set.of("query", "params", "density"));
                yield new Attributes.Figure(
                        figure(), matching("density", string("density", "number"), DENSITY));
            }
            case LIVE_TABLE -> live(LiveBlock.Kind.TABLE);
            case LIVE_CHART -> live(LiveBlock.Kind.CHART);
            case REFERENCE -> {
                known(Set.of("kind", "id"));
                yield new Attributes.Mention(reference());
            }
            case IMAGE -> {
                known(Set.of("image", "width", "alt"));
                yield new Attributes.Image(
                        matching("image", string("image", ""), HASH),
                        number("width", NARROWEST_IMAGE, 100, 100),
                        matching("alt", string("alt", ""), ALT));
            }
            case DOC,
                    PARAGRAPH,
                    BULLET_LIST,
                    LIST_ITEM,
                    TABLE,
                    TABLE_ROW,
                    HORIZONTAL_RULE,
                    BLOCKQUOTE,
                    CALLOUT,
                    PAGE_BREAK,
                    TEXT,
                    HARD_BREAK,
                    FOOTNOTE -> {
                known(Set.of());
                yield new Attributes.None();
            }
        };
    }

    Mark mark(String type) {
        var mark =
                switch (type) {
                    case "strong" -> new Mark.Strong();
                    case "em" -> new Mark.Em();
                    case "underline" -> new Mark.Underline();
                    case "link" -> link();
                    default ->
                            throw new Refusal(
                                    Reason.UNKNOWN_MARK, path.replaceFirst("attrs$", "type"));
                };
        if (!(mark instanceof Mark.Link)) {
            known(Set.of());
        }
        return mark;
    }

    private Mark link() {
        known(Set.of("href"));
        var href = string("href", "");
        if (!Links.isAllowed(href)) {
            throw new Refusal(Reason.FORBIDDEN_LINK, path + "/href");
        }
        return new Mark.Link(href);
    }

    private Attributes.Span span() {
        int columns = number("colspan", 1, MOST_COLUMNS_SPANNED, 1);
        int rows = number("rowspan", 1, MOST_ROWS_SPANNED, 1);
        var json = value("colwidth");
        if (json == null || json.isNull()) {
            return new Attributes.Span(columns, rows, List.of());
        }
        if (!json.isArray() || json.size() > MOST_COLUMNS_SPANNED) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/colwidth");
        }
        var widths = new ArrayList<Integer>();
        for (JsonNode width : json.values()) {
            widths.add(number(width, "colwidth", 0, WIDEST_COLUMN));
        }
        return new Attributes.Span(columns, rows, widths);
    }

    private Attributes live(LiveBlock.Kind kind) {
        known(Set.of("query", "params"));
        return new Attributes.Live(new LiveBlock(kind, figure()));
    }

    private Reference reference() {
        var kind =
                Reference.Kind.find(string("kind", ""))
                        .orElseThrow(() -> new Refusal(Reason.BAD_ATTRIBUTE, path + "/kind"));
        return new Reference(kind, matching("id", string("id", ""), ID));
    }

    private LiveFigure figure() {
        var query = matching("query", string("query", ""), QUERY);
        var params = new TreeMap<String, String>();
        var json = value("params");
        if (json == null) {
            return new LiveFigure(query, params);
        }
        if (!json.isObject() || json.size() > MOST_PARAMS) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/params");
        }
        for (var param : json.properties()) {
            var where = "params/" + SectionReader.shortened(param.getKey());
            matching(where, param.getKey(), PARAM);
            params.put(param.getKey(), checked(where, param.getValue(), LONGEST_VALUE));
        }
        return new LiveFigure(query, params);
    }

    private void known(Set<String> names) {
        if (attributes == null) {
            return;
        }
        for (String name : attributes.propertyNames()) {
            if (!names.contains(name)) {
                throw new Refusal(
                        Reason.UNKNOWN_ATTRIBUTE, path + "/" + SectionReader.shortened(name));
            }
        }
    }

    private @Nullable JsonNode value(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    private int number(String name, int least, int most, int otherwise) {
        var json = value(name);
        return json == null ? otherwise : number(json, name, least, most);
    }

    private int number(JsonNode json, String name, int least, int most) {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/" + name);
        }
        int number = json.intValue();
        if (number < least || number > most) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/" + name);
        }
        return number;
    }

    private String string(String name, String otherwise) {
        var json = value(name);
        return json == null ? otherwise : checked(name, json, Links.LONGEST);
    }

    private String checked(String name, JsonNode json, int longest) {
        if (!json.isString()
                || json.stringValue().length() > longest
                || !json.stringValue().codePoints().allMatch(SectionReader::canBeStored)) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/" + name);
        }
        return json.stringValue();
    }

    private String matching(String name, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/" + name);
        }
        return value;
    }
}
