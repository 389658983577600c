package rosa.imports.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells rows that close a table from its data: sums, and what is noted below.
final class ClosingRows {
    private static final Set<String> SUMS =
            Set.of(
                    "totale",
                    "totali",
                    "tot",
                    "total",
                    "subtotale",
                    "subtotali",
                    "somma",
                    "complessivo",
                    "complessivi");
    private static final List<String> NOTES =
            List.of(
                    "*",
                    "(*",
                    "n.b.",
                    "nb:",
                    "nota:",
                    "note:",
                    "fonte:",
                    "fonte ",
                    "legenda",
                    "aggiornato al",
                    "aggiornamento",
                    "dati aggiornati",
                    "dati al",
                    "elaborazione");

    private ClosingRows() {}

    /// Whether it sums what is above: a word for a sum, then figures and nothing else.
    static boolean isSum(Row row) {
        boolean named = false;
        int figures = 0;
        for (Cell cell : row.cells()) {
            boolean figure =
                    cell instanceof Cell.Number
                            || cell instanceof Cell.Formula
                            || (cell instanceof Cell.Text(String value)
                                    && Numbers.decimal(value).isPresent());
            if (figure) {
                figures++;
            } else if (cell instanceof Cell.Text(String value) && !named && figures == 0) {
                named = SUMS.contains(firstWord(value));
                if (!named) {
                    return false;
                }
            } else if (!(cell instanceof Cell.Empty)) {
                return false;
            }
        }
        return named;
    }

    /// Whether it has figures alone, at least two: sums without a name, if nothing follows.
    static boolean isBareSum(Row row, Header header, List<Column> required) {
        long figures =
                row.cells().stream()
                        .filter(cell -> cell instanceof Cell.Number || cell instanceof Cell.Formula)
                        .count();
        long filled = row.cells().stream().filter(cell -> !(cell instanceof Cell.Empty)).count();
        return figures > 0
                && figures == filled
                && required.stream()
                        .noneMatch(one -> !(header.cell(row, one) instanceof Cell.Empty));
    }

    /// Whether it is a single sentence that begins as notes below tables do.
    static boolean isNote(Row row) {
        List<Cell> filled =
                row.cells().stream().filter(cell -> !(cell instanceof Cell.Empty)).toList();
        if (filled.size() != 1 || !(filled.getFirst() instanceof Cell.Text(String text))) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ITALIAN);
        return NOTES.stream().anyMatch(lower::startsWith);
    }

    private static String firstWord(String text) {
        String[] words = text.toLowerCase(Locale.ITALIAN).strip().split("[^\\p{L}]+", 2);
        return words.length == 0 ? "" : words[0];
    }
}
