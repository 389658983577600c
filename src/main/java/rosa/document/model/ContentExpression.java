package rosa.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A parsed content expression, such as `paragraph (image | list){0,3} block*`.
sealed interface ContentExpression {
    record Choice(List<ContentExpression> expressions) implements ContentExpression {}

    record Sequence(List<ContentExpression> expressions) implements ContentExpression {}

    record Plus(ContentExpression expression) implements ContentExpression {}

    record Star(ContentExpression expression) implements ContentExpression {}

    record Maybe(ContentExpression expression) implements ContentExpression {}

    /// @param max −1 if there is none
    record Range(int min, int max, ContentExpression expression) implements ContentExpression {}

    record Name(NodeType type) implements ContentExpression {}

    static ContentExpression parse(String text, Map<String, NodeType> types) {
        return new Parser(text, types).whole();
    }

    /// Recursive descent, one method a rule. A schema is ours, so a fault in it is a bug.
    final class Parser {
        private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");

        private final String text;
        private final Map<String, NodeType> types;
        private final List<String> tokens;
        private @Nullable NodeType first;
        private int at;

        private Parser(String text, Map<String, NodeType> types) {
            this.text = text;
            this.types = types;
            this.tokens = TOKEN.matcher(text).results().map(found -> found.group()).toList();
        }

        private ContentExpression whole() {
            var expression = choice();
            if (at < tokens.size()) {
                throw fault("Unexpected trailing text");
            }
            return expression;
        }

        private ContentExpression choice() {
            var expressions = new ArrayList<ContentExpression>();
            do {
                expressions.add(sequence());
            } while (eat("|"));
            return expressions.size() == 1 ? expressions.getFirst() : new Choice(expressions);
        }

        private ContentExpression sequence() {
            var expressions = new ArrayList<ContentExpression>();
            do {
                expressions.add(repeated());
            } while (at < tokens.size() && !next().equals(")") && !next().equals("|"));
            return expressions.size() == 1 ? expressions.getFirst() : new Sequence(expressions);
        }

        private ContentExpression repeated() {
            var expression = atom();
            while (true) {
                if (eat("+")) {
                    expression = new Plus(expression);
                } else if (eat("*")) {
                    expression = new Star(expression);
                } else if (eat("?")) {
                    expression = new Maybe(expression);
                } else if (eat("{")) {
                    expression = range(expression);
                } else {
                    return expression;
                }
            }
        }

        private ContentExpression range(ContentExpression expression) {
            int min = number();
            int max = min;
            if (eat(",")) {
                max = next().equals("}") ? -1 : number();
            }
            if (!eat("}")) {
                throw fault("Unclosed braced range");
            }
            return new Range(min, max, expression);
        }

        private int number() {
            try {
                return Integer.parseInt(tokens.get(at++));
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                throw fault("Expected a number");
            }
        }

        private ContentExpression atom() {
            if (eat("(")) {
                var expression = choice();
                if (!eat(")")) {
                    throw fault("Missing closing parenthesis");
                }
                return expression;
            }
            if (!next().matches("\\w+")) {
                throw fault("Unexpected token '" + next() + "'");
            }
            var names = new ArrayList<ContentExpression>();
            for (NodeType type : named(next())) {
                if (first == null) {
                    first = type;
                }
                if (first.isInline() != type.isInline()) {
                    throw fault("Inline and block content mixed");
                }
                names.add(new Name(type));
            }
            at++;
            return names.size() == 1 ? names.getFirst() : new Choice(names);
        }

        private List<NodeType> named(String name) {
            NodeType type = types.get(name);
            if (type != null) {
                return List.of(type);
            }
            var group = types.values().stream().filter(one -> one.isInGroup(name)).toList();
            if (group.isEmpty()) {
                throw fault("No node or group '" + name + "'");
            }
            return group;
        }

        private String next() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        private boolean eat(String token) {
            if (next().equals(token)) {
                at++;
                return true;
            }
            return false;
        }

        private IllegalArgumentException fault(String what) {
            return new IllegalArgumentException(
                    "%s in the content expression '%s'.".formatted(what, text));
        }
    }
}
