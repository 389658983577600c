package rosa.document.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Writes the one JSON of a text: fields in the order type, attrs, content, marks, text; attributes
/// in the schema's order with their defaults; named values by name; no spaces. Equal texts have
/// equal JSON, and so equal hashes.
public final class CanonicalJson {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;

    private CanonicalJson(StringBuilder out) {
        this.out = out;
    }

    public static String of(Node node) {
        var out = new StringBuilder(Math.max(64, node.size() * 2));
        new CanonicalJson(out).node(node);
        return out.toString();
    }

    /// SHA-256 of [#of(Node)] in UTF-8, in hex.
    public static String hash(Node node) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(of(node).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public static void append(StringBuilder out, Slice slice) {
        if (slice.content().isEmpty()) {
            out.append("null");
            return;
        }
        var json = new CanonicalJson(out);
        out.append("{\"content\":");
        json.nodes(slice.content());
        if (slice.openStart() > 0) {
            out.append(",\"openStart\":").append(slice.openStart());
        }
        if (slice.openEnd() > 0) {
            out.append(",\"openEnd\":").append(slice.openEnd());
        }
        out.append('}');
    }

    public static void append(StringBuilder out, Mark mark) {
        new CanonicalJson(out).mark(mark);
    }

    public static void append(StringBuilder out, Value value) {
        new CanonicalJson(out).value(value);
    }

    public static void append(StringBuilder out, String text) {
        new CanonicalJson(out).string(text);
    }

    private void node(Node node) {
        out.append("{\"type\":\"").append(node.type().name()).append('"');
        attributes(node.attributes());
        if (!node.content().isEmpty()) {
            out.append(",\"content\":");
            nodes(node.content());
        }
        if (!node.marks().isEmpty()) {
            out.append(",\"marks\":[");
            for (int i = 0; i < node.marks().size(); i++) {
                comma(i);
                mark(node.marks().get(i));
            }
            out.append(']');
        }
        if (node.isText()) {
            out.append(",\"text\":");
            string(node.text());
        }
        out.append('}');
    }

    private void nodes(Fragment content) {
        out.append('[');
        for (int i = 0; i < content.childCount(); i++) {
            comma(i);
            node(content.child(i));
        }
        out.append(']');
    }

    private void mark(Mark mark) {
        out.append("{\"type\":\"").append(mark.type().name()).append('"');
        attributes(mark.attributes());
        out.append('}');
    }

    private void attributes(Attributes attributes) {
        if (!attributes.isEmpty()) {
            out.append(",\"attrs\":");
            fields(attributes.values());
        }
    }

    private void fields(Map<String, Value> fields) {
        out.append('{');
        int i = 0;
        for (var field : fields.entrySet()) {
            comma(i++);
            string(field.getKey());
            out.append(':');
            value(field.getValue());
        }
        out.append('}');
    }

    private void value(Value value) {
        switch (value) {
            case Value.Nothing _ -> out.append("null");
            case Value.Flag(boolean flag) -> out.append(flag);
            case Value.Whole(long whole) -> out.append(whole);
            case Value.Text(String text) -> string(text);
            case Value.Many(List<Value> values) -> {
                out.append('[');
                for (int i = 0; i < values.size(); i++) {
                    comma(i);
                    value(values.get(i));
                }
                out.append(']');
            }
            case Value.Fields(var fields) -> fields(fields);
        }
    }

    private void comma(int index) {
        if (index > 0) {
            out.append(',');
        }
    }

    private void string(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u").append(HEX.toHexDigits(c));
        }
    }
}
