package rosa.imports.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Recognises a column by what stands in it, where that says enough: codes and names of comuni,
/// addresses of e-mail, words of a vocabulary, days, coordinates.
final class ContentGuess {
    private static final double MOST_OF_THEM = 0.8;
    private static final int FEWEST = 2;

    private ContentGuess() {}

    /// Whether the cells look like those of a column of the kind's template.
    static boolean fits(ImportKind kind, Column column, List<Cell> cells, Comuni comuni) {
        Optional<Predicate<Cell>> test = test(kind, column, comuni);
        List<Cell> filled = cells.stream().filter(cell -> !(cell instanceof Cell.Empty)).toList();
        return test.isPresent()
                && filled.size() >= FEWEST
                && filled.stream().filter(test.get()).count() >= MOST_OF_THEM * filled.size();
    }

    private static Optional<Predicate<Cell>> test(ImportKind kind, Column column, Comuni comuni) {
        Optional<TemplateColumn> template =
                TemplateColumn.of(kind).stream()
                        .filter(one -> one.column().equals(column))
                        .findFirst();
        if (template.isEmpty()) {
            return Optional.empty();
        }
        Choices choices = template.get().choices();
        if (choices != null) {
            return Optional.of(cell -> choices.code(cell.shown()).isPresent());
        }
        return switch (column.key()) {
            case "istat" ->
                    Optional.of(cell -> Comuni.code(cell).filter(comuni::contains).isPresent());
            case "comune" -> Optional.of(cell -> comuni.named(cell.shown()).isPresent());
            case "email" ->
                    Optional.of(cell -> OrganisationRows.ADDRESS.matcher(cell.shown()).matches());
            case "lat" -> Optional.of(cell -> isBetween(cell, 35.5, 47.1));
            case "lon" -> Optional.of(cell -> isBetween(cell, 6.6, 18.6));
            default ->
                    template.get().format() == TemplateColumn.Format.DAY
                            ? Optional.of(ContentGuess::isDay)
                            : Optional.empty();
        };
    }

    private static boolean isDay(Cell cell) {
        return cell instanceof Cell.Day
                || (cell instanceof Cell.Text(String text)
                        && text.length() > 5
                        && Days.parse(text).isPresent());
    }

    private static boolean isBetween(Cell cell, double least, double most) {
        return Numbers.decimal(cell.shown())
                .filter(number -> number.scale() > 2)
                .map(number -> number.doubleValue() > least && number.doubleValue() < most)
                .orElse(false);
    }
}
