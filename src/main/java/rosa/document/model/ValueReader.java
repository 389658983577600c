package rosa.document.model;

import java.util.TreeMap;
import rosa.document.model.Refusal.Reason;
import tools.jackson.databind.JsonNode;

/// Reads the value of an attribute; a fraction is none and refused by [RefusedException].
public final class ValueReader {
    private ValueReader() {}

    public static Value read(JsonNode json) {
        if (json.isNull()) {
            return new Value.Nothing();
        }
        if (json.isBoolean()) {
            return new Value.Flag(json.booleanValue());
        }
        if (json.isString()) {
            return new Value.Text(json.stringValue());
        }
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return new Value.Whole(json.longValue());
        }
        if (json.isArray()) {
            return new Value.Many(json.values().stream().map(ValueReader::read).toList());
        }
        if (json.isObject()) {
            var fields = new TreeMap<String, Value>();
            json.properties().forEach(field -> fields.put(field.getKey(), read(field.getValue())));
            return new Value.Fields(fields);
        }
        throw new RefusedException(Reason.WRONG_SHAPE, "a number that is not whole");
    }
}
