package rosa.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rosa.document.Node.Attributes;
import rosa.document.SectionReader.Refusal;
import rosa.document.SectionText.Reason;
import rosa.document.model.Attribute;
import rosa.document.model.AttributeType;
import rosa.document.model.RefusedException;
import rosa.document.model.Schema;
import rosa.document.model.Value;
import rosa.document.model.ValueReader;
import tools.jackson.databind.JsonNode;

/// Reads the `attrs` of one node or mark by the schema. An attribute left out has the schema's
/// default; one that is unknown or out of bounds is refused.
final class AttributeReader {
    private final Map<String, Value> values = new LinkedHashMap<>();
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
        read(type.rules().attributes());
        return switch (type) {
            case HEADING -> new Attributes.Level(number("level"));
            case ORDERED_LIST -> new Attributes.Order(number("order"));
            case TABLE_CELL, TABLE_HEADER ->
                    new Attributes.Span(number("colspan"), number("rowspan"), widths());
            case LIVE_FIGURE -> new Attributes.Figure(figure(), text("density"));
            case LIVE_TABLE -> live(LiveBlock.Kind.TABLE);
            case LIVE_CHART -> live(LiveBlock.Kind.CHART);
            case LIVE_MAP -> live(LiveBlock.Kind.MAP);
            case REFERENCE -> new Attributes.Mention(reference());
            case IMAGE ->
                    new Attributes.Image(
                            text("image"), number("width"), text("alt"), text("anchor"));
            case TABLE -> new Attributes.Table(text("anchor"));
            case DOC,
                    PARAGRAPH,
                    BULLET_LIST,
                    LIST_ITEM,
                    TABLE_ROW,
                    HORIZONTAL_RULE,
                    BLOCKQUOTE,
                    CALLOUT,
                    PAGE_BREAK,
                    TEXT,
                    HARD_BREAK,
                    FOOTNOTE ->
                    new Attributes.None();
        };
    }

    Mark mark(String type) {
        var rules = Schema.plan().findMarkType(type);
        if (rules.isEmpty()) {
            throw unknown(type);
        }
        read(rules.get().attributes());
        return switch (type) {
            case "strong" -> new Mark.Strong();
            case "em" -> new Mark.Em();
            case "underline" -> new Mark.Underline();
            case "link" -> new Mark.Link(text("href"));
            default -> throw unknown(type);
        };
    }

    private Refusal unknown(String mark) {
        return new Refusal(Reason.UNKNOWN_MARK, path.replaceFirst("attrs$", "type"));
    }

    /// Takes what is given or the defaults, each checked.
    private void read(List<Attribute> known) {
        if (attributes != null) {
            for (String name : attributes.propertyNames()) {
                if (known.stream().noneMatch(attribute -> attribute.name().equals(name))) {
                    throw new Refusal(
                            Reason.UNKNOWN_ATTRIBUTE, path + "/" + SectionReader.shortened(name));
                }
            }
        }
        known.forEach(attribute -> values.put(attribute.name(), value(attribute)));
    }

    private Value value(Attribute attribute) {
        var json = attributes == null ? null : attributes.get(attribute.name());
        var value = json == null ? attribute.otherwise() : given(json, attribute.name());
        if (value == null || attribute.fault(value) != null) {
            throw fault(attribute, value);
        }
        return value;
    }

    /// The value of the JSON; a list without items says nothing.
    private Value given(JsonNode json, String name) {
        try {
            return json.isArray() && json.isEmpty() ? new Value.Nothing() : ValueReader.read(json);
        } catch (RefusedException _) {
            throw new Refusal(Reason.BAD_ATTRIBUTE, path + "/" + name);
        }
    }

    private Refusal fault(Attribute attribute, @Nullable Value value) {
        var where = path + "/" + attribute.name();
        if (attribute.type() instanceof AttributeType.Href
                && (value == null || value instanceof Value.Text)) {
            return new Refusal(Reason.FORBIDDEN_LINK, where);
        }
        return new Refusal(
                Reason.BAD_ATTRIBUTE,
                where + culprit(attribute, value).map(name -> "/" + name).orElse(""));
    }

    /// The first of named values that is faulty by itself.
    private static Optional<String> culprit(Attribute attribute, @Nullable Value value) {
        if (!(value instanceof Value.Fields(var fields))) {
            return Optional.empty();
        }
        return fields.entrySet().stream()
                .filter(field -> {
                    var alone = new TreeMap<>(Map.of(field.getKey(), field.getValue()));
                    return attribute.fault(new Value.Fields(alone)) != null;
                })
                .map(field -> SectionReader.shortened(field.getKey()))
                .findFirst();
    }

    private Attributes live(LiveBlock.Kind kind) {
        return new Attributes.Live(new LiveBlock(kind, figure()), text("anchor"));
    }

    private Reference reference() {
        var kind =
                Reference.Kind.find(text("kind"))
                        .orElseThrow(() -> new Refusal(Reason.BAD_ATTRIBUTE, path + "/kind"));
        return new Reference(kind, text("id"));
    }

    private LiveFigure figure() {
        var params = new TreeMap<String, String>();
        if (values.get("params") instanceof Value.Fields(var fields)) {
            fields.forEach((name, value) -> params.put(name, text(value)));
        }
        return new LiveFigure(text("query"), params);
    }

    private List<Integer> widths() {
        return values.get("colwidth") instanceof Value.Many(List<Value> widths)
                ? widths.stream().map(AttributeReader::number).toList()
                : List.of();
    }

    private int number(String name) {
        return number(values.get(name));
    }

    private static int number(@Nullable Value value) {
        return value instanceof Value.Whole(long whole) ? Math.toIntExact(whole) : 0;
    }

    private String text(String name) {
        return text(values.get(name));
    }

    private static String text(@Nullable Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }
}
