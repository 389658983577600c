package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rosa.document.model.ContentMatch;
import rosa.document.model.Fragment;
import rosa.document.model.MarkType;
import rosa.document.model.NodeType;
import rosa.document.model.Schema;
import tools.jackson.databind.JsonNode;

/// Compares what the kinds of nodes are, the automata of their content, and what is made up in it.
final class AutomatonComparison {
    private AutomatonComparison() {}

    static void compare(Schema schema, JsonNode expected) {
        assertThat(schema.nodeTypes().stream().map(NodeType::name))
                .containsExactlyElementsOf(expected.propertyNames());
        for (NodeType type : schema.nodeTypes()) {
            var match = type.contentMatch();
            var said = expected.get(type.name());
            assertThat(traits(type, schema))
                    .as(type.name())
                    .isEqualTo(said.get("traits").stringValue());
            assertThat(states(match)).as(type.name()).isEqualTo(said.get("states").stringValue());
            assertThat(
                            match.fillBefore(Fragment.EMPTY, true, 0)
                                    .map(Fragment::children)
                                    .map(nodes ->
                                            nodes.stream()
                                                    .map(node -> node.type().name())
                                                    .collect(Collectors.joining(" "))))
                    .as(type.name())
                    .isEqualTo(string(said.get("filled")));
            var wrappings = schema.nodeTypes().stream().map(match::findWrapping).toList();
            for (int i = 0; i < wrappings.size(); i++) {
                assertThat(wrappings.get(i).map(AutomatonComparison::names))
                        .as("%s in %s", schema.nodeTypes().get(i), type)
                        .isEqualTo(string(said.get("wrappings").get(i)));
            }
        }
    }

    private static String traits(NodeType type, Schema schema) {
        var marks = schema.markTypes().stream().filter(type::accepts).toList();
        return "%s %s %s %s %s"
                .formatted(
                        type.isInline(),
                        type.isLeaf(),
                        type.isAtom(),
                        type.isTextblock(),
                        marks.size() == schema.markTypes().size()
                                ? "_"
                                : marks.stream()
                                        .map(MarkType::name)
                                        .sorted()
                                        .collect(Collectors.joining(" ")));
    }

    private static String names(List<NodeType> types) {
        return types.stream().map(NodeType::name).collect(Collectors.joining(" "));
    }

    private static Optional<String> string(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(json.stringValue());
    }

    /// As prosemirror-model prints an automaton.
    private static String states(ContentMatch start) {
        var seen = new ArrayList<ContentMatch>();
        scan(start, seen);
        var lines = new ArrayList<String>();
        for (ContentMatch match : seen) {
            lines.add(
                    seen.indexOf(match)
                            + (match.isValidEnd() ? "* " : "  ")
                            + match.edges().stream()
                                    .map(edge ->
                                            edge.type().name() + "->" + seen.indexOf(edge.next()))
                                    .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private static void scan(ContentMatch match, List<ContentMatch> seen) {
        seen.add(match);
        for (var edge : match.edges()) {
            if (!seen.contains(edge.next())) {
                scan(edge.next(), seen);
            }
        }
    }
}
