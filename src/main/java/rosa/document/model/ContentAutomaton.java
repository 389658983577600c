package rosa.document.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.document.model.ContentMatch.Edge;

/// Compiles a content expression to a deterministic automaton of [ContentMatch]es, by way of a
/// non-deterministic one (Thompson's construction, then the subset construction). The order of
/// edges is kept, for it decides what is made up where content is lacking. After prosemirror-model.
final class ContentAutomaton {
    /// A way from one state to another: by a node of type `term`, or for nothing.
    private static final class Way {
        private final @Nullable NodeType term;
        private int to = -1;

        private Way(@Nullable NodeType term) {
            this.term = term;
        }
    }

    private final List<List<Way>> states = new ArrayList<>();
    private final Map<List<Integer>, ContentMatch> labelled = new HashMap<>();

    private ContentAutomaton() {
        state();
    }

    static ContentMatch compile(String expression, Map<String, NodeType> types) {
        if (expression.isBlank()) {
            return ContentMatch.EMPTY;
        }
        var automaton = new ContentAutomaton();
        var ends = automaton.compile(ContentExpression.parse(expression, types), 0);
        connect(ends, automaton.state());
        var match = automaton.explore(automaton.reachableFrom(0));
        refuseDeadEnds(match, expression);
        return match;
    }

    private int state() {
        states.add(new ArrayList<>());
        return states.size() - 1;
    }

    private Way way(int from, @Nullable NodeType term) {
        var way = new Way(term);
        states.get(from).add(way);
        return way;
    }

    private void skip(int from, int to) {
        way(from, null).to = to;
    }

    private static void connect(List<Way> ways, int to) {
        ways.forEach(way -> way.to = to);
    }

    /// The ways out of what the expression stands for, not yet leading anywhere.
    private List<Way> compile(ContentExpression expression, int from) {
        return switch (expression) {
            case ContentExpression.Name(NodeType type) -> List.of(way(from, type));
            case ContentExpression.Choice(var choices) ->
                    choices.stream().flatMap(one -> compile(one, from).stream()).toList();
            case ContentExpression.Sequence(var parts) -> sequence(parts, from);
            case ContentExpression.Star(var repeated) -> {
                int loop = state();
                skip(from, loop);
                connect(compile(repeated, loop), loop);
                yield List.of(way(loop, null));
            }
            case ContentExpression.Plus(var repeated) -> {
                int loop = state();
                connect(compile(repeated, from), loop);
                connect(compile(repeated, loop), loop);
                yield List.of(way(loop, null));
            }
            case ContentExpression.Maybe(var optional) -> {
                var ways = new ArrayList<>(List.of(way(from, null)));
                ways.addAll(compile(optional, from));
                yield ways;
            }
            case ContentExpression.Range range -> range(range, from);
        };
    }

    private List<Way> sequence(List<ContentExpression> parts, int from) {
        int at = from;
        for (ContentExpression part : parts.subList(0, parts.size() - 1)) {
            var ways = compile(part, at);
            at = state();
            connect(ways, at);
        }
        return compile(parts.getLast(), at);
    }

    private List<Way> range(ContentExpression.Range range, int from) {
        int at = from;
        for (int i = 0; i < range.min(); i++) {
            int next = state();
            connect(compile(range.expression(), at), next);
            at = next;
        }
        if (range.max() == -1) {
            connect(compile(range.expression(), at), at);
        }
        for (int i = range.min(); i < range.max(); i++) {
            int next = state();
            skip(at, next);
            connect(compile(range.expression(), at), next);
            at = next;
        }
        return List.of(way(at, null));
    }

    /// The states reachable for nothing, highest first, without those that only lead on.
    private List<Integer> reachableFrom(int state) {
        var reached = new ArrayList<Integer>();
        scan(state, reached);
        reached.sort(Comparator.reverseOrder());
        return reached;
    }

    private void scan(int state, List<Integer> reached) {
        var ways = states.get(state);
        if (ways.size() == 1 && ways.getFirst().term == null) {
            scan(ways.getFirst().to, reached);
            return;
        }
        reached.add(state);
        for (Way way : ways) {
            if (way.term == null && !reached.contains(way.to)) {
                scan(way.to, reached);
            }
        }
    }

    private ContentMatch explore(List<Integer> from) {
        var out = new LinkedHashMap<NodeType, List<Integer>>();
        for (int state : from) {
            for (Way way : states.get(state)) {
                if (way.term == null) {
                    continue;
                }
                var set = out.computeIfAbsent(way.term, _ -> new ArrayList<>());
                for (int reached : reachableFrom(way.to)) {
                    if (!set.contains(reached)) {
                        set.add(reached);
                    }
                }
            }
        }
        var match = new ContentMatch(from.contains(states.size() - 1));
        labelled.put(from, match);
        out.forEach((type, set) -> {
            set.sort(Comparator.reverseOrder());
            var known = labelled.get(set);
            match.add(new Edge(type, known == null ? explore(set) : known));
        });
        return match;
    }

    private static void refuseDeadEnds(ContentMatch start, String expression) {
        var work = new ArrayList<ContentMatch>(List.of(start));
        for (int i = 0; i < work.size(); i++) {
            var state = work.get(i);
            boolean dead = !state.isValidEnd();
            for (Edge edge : state.edges()) {
                dead &= !edge.type().canBeMadeUp();
                if (!work.contains(edge.next())) {
                    work.add(edge.next());
                }
            }
            if (dead) {
                throw new IllegalArgumentException(
                        "The content expression '%s' requires a node that cannot be made up."
                                .formatted(expression));
            }
        }
    }
}
