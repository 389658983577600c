package rosa.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.document.Node.Attributes;

/// The text of one section of a plan, valid under the schema of the editor. Two texts are equal if
/// their canonical JSON is.
public final class SectionText {
    /// What became of a text that was to be read.
    public sealed interface Parsed {
        record Valid(SectionText text) implements Parsed {}

        /// `path` leads to the culprit, for example `/content/3/marks/0/attrs/href`.
        record Refused(Reason reason, String path) implements Parsed {}
    }

    /// Why a text is refused.
    public enum Reason {
        /// More than 2 MB.
        TOO_LARGE,
        /// More than 40 levels of nodes.
        TOO_DEEP,
        /// More than 50,000 nodes.
        TOO_MANY_NODES,
        /// A table of more than 63 columns.
        TOO_MANY_COLUMNS,
        NOT_JSON,
        UNKNOWN_NODE,
        UNKNOWN_MARK,
        UNKNOWN_ATTRIBUTE,
        UNKNOWN_FIELD,
        BAD_ATTRIBUTE,
        /// A node where the schema has no place for it, or none where one must be.
        WRONG_CONTENT,
        /// An empty text, or one with characters that cannot be stored.
        BAD_TEXT,
        /// A link to other than http, https or mailto.
        FORBIDDEN_LINK
    }

    private final Node root;
    private final String json;

    SectionText(Node root) {
        this.root = root;
        this.json = SectionWriter.json(root);
    }

    /// A section with one empty paragraph.
    public static SectionText empty() {
        var paragraph = Node.of(NodeType.PARAGRAPH, new Attributes.None(), List.of());
        return new SectionText(Node.of(NodeType.DOC, new Attributes.None(), List.of(paragraph)));
    }

    /// Reads the editor's JSON; never throws for what is in it.
    public static Parsed parse(String json) {
        return SectionReader.read(json);
    }

    /// The same text always as the same JSON: keys in order, defaults written out, neighbouring
    /// pieces of equal marks joined.
    public String json() {
        return json;
    }

    /// SHA-256 of [#json], in hex.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// The live figures of the text, in order of appearance, each once.
    public List<LiveFigure> figures() {
        var figures = new LinkedHashSet<LiveFigure>();
        root.walk(node -> {
            if (node.attributes() instanceof Attributes.Figure(LiveFigure figure, _)) {
                figures.add(figure);
            }
        });
        return List.copyOf(figures);
    }

    /// The live tables, charts and maps of the text, in order of appearance, each once.
    public List<LiveBlock> liveBlocks() {
        var blocks = new LinkedHashSet<LiveBlock>();
        root.walk(node -> {
            if (node.attributes() instanceof Attributes.Live(LiveBlock block, _)) {
                blocks.add(block);
            }
        });
        return List.copyOf(blocks);
    }

    /// What the text mentions, in order of appearance, each once.
    public List<Reference> references() {
        var references = new LinkedHashSet<Reference>();
        root.walk(node -> {
            if (node.attributes() instanceof Attributes.Mention(Reference reference)) {
                references.add(reference);
            }
        });
        return List.copyOf(references);
    }

    /// The hashes of the pictures in the text, each once.
    public Set<String> images() {
        var images = new LinkedHashSet<String>();
        root.walk(node -> {
            if (node.attributes() instanceof Attributes.Image(String hash, _, _, _)) {
                images.add(hash);
            }
        });
        return images;
    }

    /// The tables and pictures that texts can refer to, in order of appearance.
    public List<Anchored> anchored() {
        return new Anchors().of(root);
    }

    /// A table or picture that texts can refer to.
    ///
    /// @param caption empty if it has none, as live tables and charts have not
    /// @param live the question of a live table or chart; absent for what was written by hand
    public record Anchored(String anchor, Shape shape, String caption, @Nullable LiveBlock live) {
        /// How a document counts it.
        public enum Shape {
            TABLE,
            PICTURE
        }
    }

    /// Whether there is neither a word nor anything that shows something in it.
    public boolean isEmpty() {
        return plainText().isBlank()
                && figures().isEmpty()
                && liveBlocks().isEmpty()
                && references().isEmpty()
                && images().isEmpty();
    }

    /// The words alone, one line per block, footnotes in brackets, for search; live figures and the
    /// names of what is mentioned are not in it.
    public String plainText() {
        var text = new StringBuilder();
        append(root, text);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node.type()) {
            case TEXT -> text.append(node.text());
            case HARD_BREAK -> text.append('\n');
            case LIVE_FIGURE, REFERENCE -> text.append(' ');
            case FOOTNOTE -> {
                text.append(" [");
                node.content().forEach(child -> append(child, text));
                text.append(']');
            }
            case DOC,
                    PARAGRAPH,
                    HEADING,
                    BULLET_LIST,
                    ORDERED_LIST,
                    LIST_ITEM,
                    TABLE,
                    TABLE_ROW,
                    TABLE_HEADER,
                    TABLE_CELL,
                    HORIZONTAL_RULE,
                    PAGE_BREAK,
                    BLOCKQUOTE,
                    CALLOUT,
                    IMAGE,
                    LIVE_TABLE,
                    LIVE_CHART,
                    LIVE_MAP -> {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
                node.content().forEach(child -> append(child, text));
            }
        }
    }

    /// How many words there are, live figures not counted.
    public int words() {
        int words = 0;
        for (String word : plainText().split("\\s+", -1)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    /// The text as blocks for export, its live figures read. A heading of level 1 becomes one of
    /// level `1 + below`, at most 4.
    public List<Block> blocks(FigureReader figures, int below) {
        return new SectionBlocks(figures, below).blocks(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionText text && json.equals(text.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }
}
