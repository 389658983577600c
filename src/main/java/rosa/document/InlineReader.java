package rosa.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rosa.document.Inline.Style;
import rosa.document.Node.Attributes;

/// Turns the inline nodes of a block into [Inline]s, reading its live figures.
final class InlineReader {
    private static final String NO_VALUE = "n.d.";
    private static final String NUMBER = "number";

    private final FigureReader figures;

    InlineReader(FigureReader figures) {
        this.figures = figures;
    }

    /// What is on the block's line, lists and the like below it included; empty if only blank.
    List<Inline> read(Node block) {
        var leaves = new ArrayList<Node>();
        block.leaves(leaves::add);
        boolean blank = leaves.stream().allMatch(InlineReader::isBlank);
        return blank ? List.of() : linked(leaves);
    }

    private static boolean isBlank(Node leaf) {
        return switch (leaf.type()) {
            case LIVE_FIGURE, REFERENCE, FOOTNOTE -> false;
            default -> leaf.text().isBlank();
        };
    }

    static List<Inline> strong(List<Inline> text) {
        return text.stream().map(InlineReader::strong).toList();
    }

    private static Inline strong(Inline inline) {
        return switch (inline) {
            case Inline.Text(String text, Set<Style> styles) ->
                    new Inline.Text(text, with(styles, Style.STRONG));
            case Inline.Figure(String value, String note, Set<Style> styles) ->
                    new Inline.Figure(value, note, with(styles, Style.STRONG));
            case Inline.Link(String href, List<Inline> text) -> new Inline.Link(href, strong(text));
            case Inline.LineBreak lineBreak -> lineBreak;
            case Inline.Footnote footnote -> footnote;
            case Inline.Target target -> target;
            case Inline.CrossReference(String anchor, String otherwise, Set<Style> styles) ->
                    new Inline.CrossReference(anchor, otherwise, with(styles, Style.STRONG));
        };
    }

    private static Set<Style> with(Set<Style> styles, Style style) {
        var all = EnumSet.of(style);
        all.addAll(styles);
        return all;
    }

    /// Neighbours under the same address become one link.
    private List<Inline> linked(List<Node> leaves) {
        var inlines = new ArrayList<Inline>();
        var text = new ArrayList<Inline>();
        for (int i = 0; i < leaves.size(); i++) {
            var link = link(leaves.get(i));
            text.add(inline(leaves.get(i)));
            boolean goesOn =
                    link.isPresent()
                            && i + 1 < leaves.size()
                            && link.equals(link(leaves.get(i + 1)));
            if (goesOn) {
                continue;
            }
            if (link.isPresent()) {
                inlines.add(new Inline.Link(link.get(), text));
            } else {
                inlines.addAll(text);
            }
            text.clear();
        }
        return inlines;
    }

    private static Optional<String> link(Node leaf) {
        return leaf.marks().stream()
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).href())
                .findFirst();
    }

    private Inline inline(Node leaf) {
        return switch (leaf.attributes()) {
            case Attributes.Figure(LiveFigure figure, String density) ->
                    figure(figures.read(figure), density, styles(leaf));
            case Attributes.Mention(Reference reference) when reference.kind().isWithinPlan() ->
                    new Inline.CrossReference(
                            reference.key(), figures.name(reference), styles(leaf));
            case Attributes.Mention(Reference reference) ->
                    new Inline.Text(figures.name(reference), styles(leaf));
            case Attributes.None _ when leaf.type() == NodeType.HARD_BREAK ->
                    new Inline.LineBreak();
            case Attributes.None _ when leaf.type() == NodeType.FOOTNOTE ->
                    new Inline.Footnote(linked(leaf.content()));
            default -> new Inline.Text(leaf.text(), styles(leaf));
        };
    }

    /// Where the text shows more than the number, its label goes before it.
    private static Inline figure(FigureReading reading, String density, Set<Style> styles) {
        var number =
                switch (reading) {
                    case FigureReading.Value value -> value.text();
                    case FigureReading.Missing _ -> NO_VALUE;
                };
        var shown = density.equals(NUMBER) ? number : reading.query() + ": " + number;
        return new Inline.Figure(shown, reading.note(), styles);
    }

    private static Set<Style> styles(Node leaf) {
        return leaf.marks().stream()
                .flatMap(mark ->
                        switch (mark) {
                            case Mark.Strong _ -> Set.of(Style.STRONG).stream();
                            case Mark.Em _ -> Set.of(Style.EMPHASIS).stream();
                            case Mark.Underline _ -> Set.of(Style.UNDERLINE).stream();
                            case Mark.Link _ -> Set.<Style>of().stream();
                        })
                .collect(Collectors.toSet());
    }
}
