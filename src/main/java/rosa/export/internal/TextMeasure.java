package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rosa.document.Inline;
import rosa.document.Inline.Style;
import rosa.export.internal.StyleSheet.Look;

/// Breaks text into lines by the widths of Calibri's letters, as a word processor would without
/// hyphenation. Lengths are twentieths of a point.
final class TextMeasure {
    private static final double UNITS = 2_048;
    private static final int AVERAGE = 1_038;
    private static final int LETTERS = 0x2600;
    private static final double SUPERSCRIPT = 0.6;
    private static final int[][] ADVANCES = advances();

    /// A line by the footnotes it refers to.
    record Line(List<String> notes) {}

    /// What cannot be broken, with the blank after it.
    private record Word(double width, double blank, List<String> notes, boolean endsLine) {}

    private final Look look;
    private final List<Word> words = new ArrayList<>();
    private double width;
    private double blank;
    private List<String> notes = new ArrayList<>();
    private boolean begun;

    private TextMeasure(Look look) {
        this.look = look;
    }

    /// The lines that a text takes; at least one.
    static List<Line> lines(List<Inline> text, Look look, double lineWidth, boolean strong) {
        var measure = new TextMeasure(look);
        measure.add(text, strong || look.bold());
        measure.endWord(false);
        return measure.broken(lineWidth);
    }

    static int lines(String text, Look look, double lineWidth) {
        return lines(Inline.plain(text), look, lineWidth, false).size();
    }

    private void add(List<Inline> inlines, boolean strong) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text(String text, Set<Style> styles) ->
                        add(text, strong || styles.contains(Style.STRONG));
                case Inline.Link(_, List<Inline> text) -> add(text, strong);
                case Inline.LineBreak _ -> endWord(true);
                case Inline.Target _ -> {}
                case Inline.CrossReference(_, String otherwise, Set<Style> styles) ->
                        add(otherwise, strong || styles.contains(Style.STRONG));
                case Inline.Footnote(List<Inline> note) -> note(Contents.plain(note));
                case Inline.Figure(String value, String note, Set<Style> styles) -> {
                    add(value, strong || styles.contains(Style.STRONG));
                    if (!note.isBlank()) {
                        note(note);
                    }
                }
            }
        }
    }

    private void note(String text) {
        notes.add(text);
        width += 2 * AVERAGE / UNITS * look.size() * SUPERSCRIPT;
        begun = true;
    }

    private void add(String text, boolean strong) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double advance = advance(c, strong) / UNITS * look.size();
            if (c == ' ' || c == '\n' || c == '\t') {
                blank += advance;
                begun = true;
                continue;
            }
            if (blank > 0) {
                endWord(false);
            }
            width += advance;
            begun = true;
            if (c == '-' || c == '–' || c == '—') {
                endWord(false);
            }
        }
    }

    private void endWord(boolean endsLine) {
        if (begun || endsLine) {
            words.add(new Word(width, blank, notes, endsLine));
        }
        width = 0;
        blank = 0;
        notes = new ArrayList<>();
        begun = false;
    }

    private List<Line> broken(double lineWidth) {
        var lines = new ArrayList<Line>();
        var lineNotes = new ArrayList<String>();
        double used = 0;
        for (Word word : words) {
            if (used > 0 && used + word.width() > lineWidth) {
                lines.add(new Line(List.copyOf(lineNotes)));
                lineNotes.clear();
                used = 0;
            }
            for (double rest = word.width(); rest > lineWidth; rest -= lineWidth) {
                lines.add(new Line(List.of()));
            }
            lineNotes.addAll(word.notes());
            used += word.width() + word.blank();
            if (word.endsLine()) {
                lines.add(new Line(List.copyOf(lineNotes)));
                lineNotes.clear();
                used = 0;
            }
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(new Line(List.copyOf(lineNotes)));
        }
        return lines;
    }

    private static int advance(char letter, boolean bold) {
        return letter < LETTERS ? ADVANCES[bold ? 1 : 0][letter] : AVERAGE;
    }

    private static int[][] advances() {
        var advances = new int[2][LETTERS];
        for (int[] face : advances) {
            java.util.Arrays.fill(face, AVERAGE);
        }
        OfficePackage.resource("advances.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toList())
                .forEach(parts -> {
                    int letter = Integer.parseInt(parts[0], 16);
                    advances[0][letter] = Integer.parseInt(parts[1]);
                    advances[1][letter] = Integer.parseInt(parts[2]);
                });
        return advances;
    }
}
