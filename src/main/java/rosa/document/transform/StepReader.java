package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rosa.document.model.JsonText;
import rosa.document.model.Limits;
import rosa.document.model.Mark;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Refusal.Reason;
import rosa.document.model.RefusedException;
import rosa.document.model.Schema;
import tools.jackson.databind.JsonNode;

/// Reads steps as ProseMirror writes them. Whatever comes in, nothing is thrown.
public final class StepReader {
    private static final String TYPE = "stepType";
    private static final Set<String> REPLACE = Set.of(TYPE, "from", "to", "slice", "structure");
    private static final Set<String> AROUND =
            Set.of(TYPE, "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");
    private static final Set<String> MARK = Set.of(TYPE, "mark", "from", "to");
    private static final Set<String> MARK_SET = Set.of(TYPE, "steps");
    private static final Set<String> NODE_MARK = Set.of(TYPE, "pos", "mark");
    private static final Set<String> ATTRIBUTE = Set.of(TYPE, "pos", "attr", "value");
    private static final Set<String> DOC_ATTRIBUTE = Set.of(TYPE, "attr", "value");

    private final NodeReader nodes;
    private final Limits limits;
    private int steps;

    private StepReader(Schema schema, Limits limits) {
        this.nodes = new NodeReader(schema, limits);
        this.limits = limits;
    }

    /// Reads one step.
    public static Outcome<Step> step(Schema schema, Limits limits, String json) {
        return JsonText.tree(json, limits).then(tree -> step(schema, limits, tree));
    }

    /// Reads one step from JSON that was parsed already.
    public static Outcome<Step> step(Schema schema, Limits limits, JsonNode json) {
        return RefusedException.answer(() -> new StepReader(schema, limits).step(json));
    }

    /// Reads an array of steps, all or none.
    public static Outcome<List<Step>> steps(Schema schema, Limits limits, String json) {
        return JsonText.tree(json, limits).then(tree -> steps(schema, limits, tree));
    }

    public static Outcome<List<Step>> steps(Schema schema, Limits limits, JsonNode json) {
        return RefusedException.answer(() -> new StepReader(schema, limits).steps(json));
    }

    private List<Step> steps(JsonNode json) {
        if (!json.isArray()) {
            throw new RefusedException(Reason.WRONG_SHAPE, "not an array of steps");
        }
        var read = new ArrayList<Step>();
        json.values().forEach(step -> read.add(step(step)));
        return List.copyOf(read);
    }

    private Step step(JsonNode json) {
        if (++steps > limits.steps()) {
            throw new RefusedException(Reason.TOO_MANY_STEPS, "step " + steps);
        }
        return switch (JsonText.string(json, TYPE)) {
            case "replace" -> {
                JsonText.knows(json, REPLACE);
                yield new ReplaceStep(
                        position(json, "from"),
                        position(json, "to"),
                        nodes.slice(json.get("slice")),
                        JsonText.flag(json, "structure"));
            }
            case "replaceAround" -> {
                JsonText.knows(json, AROUND);
                yield new ReplaceAroundStep(
                        position(json, "from"),
                        position(json, "to"),
                        position(json, "gapFrom"),
                        position(json, "gapTo"),
                        nodes.slice(json.get("slice")),
                        position(json, "insert"),
                        JsonText.flag(json, "structure"));
            }
            case "addMark" ->
                    new AddMarkStep(position(json, "from"), position(json, "to"), mark(json, MARK));
            case "removeMark" ->
                    new RemoveMarkStep(
                            position(json, "from"), position(json, "to"), mark(json, MARK));
            case "markSet" -> markSet(json);
            case "addNodeMark" -> new AddNodeMarkStep(position(json, "pos"), mark(json, NODE_MARK));
            case "removeNodeMark" ->
                    new RemoveNodeMarkStep(position(json, "pos"), mark(json, NODE_MARK));
            case "attr" -> {
                JsonText.knows(json, ATTRIBUTE);
                yield new AttributeStep(
                        position(json, "pos"),
                        JsonText.string(json, "attr"),
                        nodes.value(json, "value"));
            }
            case "docAttr" -> {
                JsonText.knows(json, DOC_ATTRIBUTE);
                yield new DocAttributeStep(
                        JsonText.string(json, "attr"), nodes.value(json, "value"));
            }
            default -> throw new RefusedException(Reason.UNKNOWN_STEP, "a type of step");
        };
    }

    private MarkSetStep markSet(JsonNode json) {
        JsonText.knows(json, MARK_SET);
        var marks = new ArrayList<MarkStep>();
        for (JsonNode step : JsonText.array(json, "steps")) {
            Step read = step(step);
            if (read instanceof MarkSetStep || !(read instanceof MarkStep mark)) {
                throw new RefusedException(Reason.UNKNOWN_STEP, "no mark step in a set of them");
            }
            marks.add(mark);
        }
        return new MarkSetStep(marks);
    }

    private Mark mark(JsonNode json, Set<String> known) {
        JsonText.knows(json, known);
        return nodes.mark(json.get("mark"));
    }

    private static int position(JsonNode json, String field) {
        return JsonText.position(json, field);
    }
}
