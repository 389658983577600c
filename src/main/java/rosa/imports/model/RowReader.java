package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Problem.Severity;
import rosa.shared.IstatCode;

/// Reads the cells of one row by column. What cannot be read becomes a problem and reads as null;
/// so does an empty cell, which is a problem only in a required column.
public final class RowReader {
    private static final int MOST_PEOPLE = 10_000_000;

    private final Row row;
    private final Header header;
    private final Lexicon lexicon;
    private final Problems problems;
    private boolean sound = true;

    RowReader(Row row, Header header, Lexicon lexicon, Problems problems) {
        this.row = row;
        this.header = header;
        this.lexicon = lexicon;
        this.problems = problems;
    }

    int number() {
        return row.number();
    }

    /// Whether no error was found in the cells read so far.
    boolean isSound() {
        return sound;
    }

    /// A text of at most `longest` characters.
    @Nullable String text(Column column, int longest) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        String text = cell.shown();
        if (text.length() > longest) {
            error(column, "text.long", String.valueOf(longest), String.valueOf(text.length()));
            return null;
        }
        return text;
    }

    /// A text that a required column must have; empty only if the row is not sound.
    String words(Column column, int longest) {
        String text = text(column, longest);
        return text == null ? "" : text;
    }

    /// How many people: a whole number, not negative.
    @Nullable Integer count(Column column) {
        return count(column, MOST_PEOPLE);
    }

    /// How many, at most `most`.
    @Nullable Integer count(Column column, int most) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        Optional<BigDecimal> number =
                cell instanceof Cell.Number(BigDecimal value)
                        ? Optional.of(value)
                        : Numbers.whole(cell.shown());
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            error(column, "count.unreadable", Words.shorten(cell.shown(), 40));
            return null;
        }
        if (number.get().signum() < 0) {
            error(column, "count.negative", cell.shown());
            return null;
        }
        if (number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            error(column, "count.large", cell.shown());
            return null;
        }
        return number.get().intValue();
    }

    /// A number with decimals between two bounds.
    @Nullable BigDecimal decimal(Column column, double least, double most) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        Optional<BigDecimal> number =
                cell instanceof Cell.Number(BigDecimal value)
                        ? Optional.of(value)
                        : Numbers.decimal(cell.shown());
        if (number.isEmpty()) {
            error(column, "decimal.unreadable", Words.shorten(cell.shown(), 40));
            return null;
        }
        double value = number.get().doubleValue();
        if (value < least || value > most) {
            error(column, "decimal.outside", cell.shown(), least, most);
            return null;
        }
        return number.get();
    }

    /// A day.
    @Nullable LocalDate day(Column column) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        Optional<LocalDate> day =
                switch (cell) {
                    case Cell.Day(LocalDate value) -> Optional.of(value);
                    case Cell.Number(BigDecimal value) -> Days.serial(value);
                    default -> Days.parse(cell.shown());
                };
        if (day.isEmpty()) {
            error(column, "day.unreadable", Words.shorten(cell.shown(), 40));
            return null;
        }
        if (!Days.isNear(day.get())) {
            error(column, "day.far", Days.shown(day.get()));
            return null;
        }
        return day.get();
    }

    /// A day that somebody gave for the whole file, checked as one of a row is.
    @Nullable LocalDate given(LocalDate day, LocalDate today) {
        if (!Days.isNear(day)) {
            sound = false;
            problems.addOnce(Severity.ERROR, Message.of("day.far", Days.shown(day)));
            return null;
        }
        if (day.isAfter(today)) {
            problems.addOnce(Severity.WARNING, Message.of("day.future", Days.shown(day)));
        }
        return day;
    }

    /// The code of one of the choices.
    @Nullable String choice(Column column, Choices choices) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        Optional<String> code = lexicon.code(choices, cell.shown(), header.title(column));
        if (code.isEmpty()) {
            error(
                    column,
                    "choice.unknown",
                    Words.shorten(cell.shown(), 60),
                    String.join("; ", choices.labels()));
            return null;
        }
        return code.get();
    }

    /// A code as ISTAT writes it, whether or not the graph knows the comune.
    @Nullable IstatCode code(Column column) {
        Cell cell = filled(column);
        if (cell == null) {
            return null;
        }
        Optional<IstatCode> code = Comuni.code(cell);
        if (code.isEmpty()) {
            error(column, "istat.unreadable", Words.shorten(cell.shown(), 40));
            return null;
        }
        return code.get();
    }

    /// A comune the graph knows, by code or name: see [ComuneCells].
    @Nullable IstatCode comune(Column codeColumn, Column nameColumn, Comuni comuni, LocalDate day) {
        return new ComuneCells(this, comuni).read(codeColumn, nameColumn, day);
    }

    /// The comune in which, on a day, stands what stood in one that may be over.
    @Nullable IstatCode standing(Column column, IstatCode told, Comuni comuni, LocalDate day) {
        return new ComuneCells(this, comuni).standing(column, told, day);
    }

    /// What stands in a column, as a person reads it; empty if the file has none.
    String shown(Column column) {
        return has(column) ? header.cell(row, column).shown() : "";
    }

    boolean isEmpty(Column column) {
        return header.cell(row, column) instanceof Cell.Empty;
    }

    /// What stands in a column, whatever it is.
    Cell cell(Column column) {
        return header.cell(row, column);
    }

    boolean has(Column column) {
        return header.has(column);
    }

    /// The cell if something readable stands in it.
    private @Nullable Cell filled(Column column) {
        Cell cell = header.cell(row, column);
        return switch (cell) {
            case Cell.Empty _ -> {
                if (column.required()) {
                    error(column, "cell.missing", header.title(column));
                }
                yield null;
            }
            case Cell.Formula _ -> {
                error(column, "cell.formula");
                yield null;
            }
            case Cell.Broken(String code) -> {
                error(column, "cell.broken", code);
                yield null;
            }
            case Cell.Text _, Cell.Number _, Cell.Day _ -> cell;
        };
    }

    void error(Column column, String key, Object... arguments) {
        sound = false;
        add(column, Severity.ERROR, Message.of(key, arguments));
    }

    void note(Column column, String key, Object... arguments) {
        add(column, Severity.NOTE, Message.of(key, arguments));
    }

    /// An error that is the whole file's, said once.
    void fileError(String key) {
        sound = false;
        problems.addOnce(Severity.ERROR, Message.of(key));
    }

    void warn(Column column, String key, Object... arguments) {
        add(column, Severity.WARNING, Message.of(key, arguments));
    }

    private void add(Column column, Severity severity, Message message) {
        problems.add(new Problem(row.number(), header.title(column), severity, message));
    }
}
