package rosa.document.model;

import java.util.List;
import java.util.Set;
import rosa.document.model.Refusal.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON from outside within bounds, and its fields by kind.
public final class JsonText {
    /// Beyond any text that is let in; sums of a few stay whole numbers.
    private static final int HIGHEST_POSITION = 100_000_000;

    private static final int LONGEST_NUMBER = 30;

    private JsonText() {}

    /// The JSON as a tree; refused if it is longer or deeper than the limits.
    public static Outcome<JsonNode> tree(String json, Limits limits) {
        if (!limits.areKeptBy(json)) {
            return refused(Reason.TOO_LARGE, "more than %d bytes".formatted(limits.bytes()));
        }
        try {
            return new Outcome.Done<>(mapper(limits).readTree(json));
        } catch (StreamConstraintsException e) {
            return refused(Reason.TOO_DEEP, e.getOriginalMessage());
        } catch (JacksonException e) {
            return refused(Reason.NOT_JSON, e.getOriginalMessage());
        }
    }

    private static Outcome<JsonNode> refused(Reason reason, String detail) {
        return new Outcome.Refused<>(new Refusal(reason, detail));
    }

    private static JsonMapper mapper(Limits limits) {
        return limits.equals(Limits.SECTION) ? Shared.SECTION : built(limits);
    }

    private static JsonMapper built(Limits limits) {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(limits.brackets())
                                                .maxNumberLength(LONGEST_NUMBER)
                                                .maxStringLength(limits.bytes())
                                                .maxNameLength(limits.bytes())
                                                .build())
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// Refuses what is not an object, or has a field that is not among the known ones.
    public static void knows(JsonNode json, Set<String> fields) {
        if (!json.isObject()) {
            throw new RefusedException(Reason.WRONG_SHAPE, "not an object");
        }
        for (String name : json.propertyNames()) {
            if (!fields.contains(name)) {
                throw new RefusedException(Reason.UNKNOWN_FIELD, Schema.shortened(name));
            }
        }
    }

    public static String string(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isString()) {
            throw new RefusedException(Reason.WRONG_SHAPE, field);
        }
        return value.stringValue();
    }

    /// A position in a text, or a number of levels.
    public static int position(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new RefusedException(Reason.WRONG_SHAPE, field);
        }
        int position = value.intValue();
        if (position < 0 || position > HIGHEST_POSITION) {
            throw new RefusedException(Reason.DISORDER, field + " is " + position);
        }
        return position;
    }

    /// The flag, false where there is none.
    public static boolean flag(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value != null && !value.isBoolean()) {
            throw new RefusedException(Reason.WRONG_SHAPE, field);
        }
        return value != null && value.booleanValue();
    }

    /// The items, none where there is no such field or null.
    public static List<JsonNode> array(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new RefusedException(Reason.WRONG_SHAPE, field);
        }
        return value.values().stream().toList();
    }

    /// Built once.
    private static final class Shared {
        private static final JsonMapper SECTION = built(Limits.SECTION);
    }
}
