package rosa.imports.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// Reads which comune a row means, from its code or its name, whether they are of today or were
/// used before.
final class ComuneCells {
    private final RowReader row;
    private final Comuni comuni;

    ComuneCells(RowReader row, Comuni comuni) {
        this.row = row;
        this.comuni = comuni;
    }

    /// A comune the graph knows. Without a code its name is enough if one comune alone has it; a
    /// code and a name that contradict each other are a warning, and the code counts.
    ///
    /// A code or name that is no longer used by the day the row speaks for is read as that of what
    /// followed it, which is said.
    @Nullable IstatCode read(Column codeColumn, Column nameColumn, LocalDate day) {
        IstatCode told = told(codeColumn, nameColumn);
        return told == null ? null : standing(codeColumn, told, day);
    }

    /// The comune in which, on a day, stands what stood in one that may be over.
    @Nullable IstatCode standing(Column column, IstatCode told, LocalDate day) {
        IstatCode now = comuni.followed(told, day);
        List<String> heirs = comuni.heirs(told, day);
        if (!heirs.isEmpty()) {
            row.error(
                    column,
                    "istat.divided",
                    told.value(),
                    comuni.everCalled(told),
                    String.join(", ", heirs));
            return null;
        }
        if (!now.equals(told)) {
            row.note(
                    column,
                    "istat.former",
                    told.value(),
                    comuni.everCalled(told),
                    Days.shown(day),
                    comuni.name(now),
                    now.value());
        }
        return now;
    }

    private @Nullable IstatCode told(Column codeColumn, Column nameColumn) {
        String name = row.shown(nameColumn);
        if (row.isEmpty(codeColumn)) {
            return name.isEmpty() ? missing(codeColumn, nameColumn) : named(nameColumn, name);
        }
        if (name.isEmpty()
                && row.cell(codeColumn) instanceof Cell.Text(String text)
                && isName(text)) {
            return named(codeColumn, text);
        }
        IstatCode code = row.code(codeColumn);
        if (code == null) {
            return null;
        }
        boolean followed = comuni.contains(comuni.on(LocalDate.MAX, code));
        if (!comuni.contains(code) && followed) {
            return code;
        }
        if (!comuni.contains(code)) {
            guess(codeColumn, code.value(), name);
            return null;
        }
        Optional<IstatCode> named = name.isEmpty() ? Optional.empty() : comuni.named(name);
        if (named.isPresent() && !comuni.areOne(named.get(), code)) {
            row.warn(
                    codeColumn,
                    "istat.contradicts",
                    code.value(),
                    comuni.name(code),
                    Words.shorten(name, 60),
                    named.get().value());
        }
        return code;
    }

    /// Neither code nor name: an error where either would do.
    private @Nullable IstatCode missing(Column codeColumn, Column nameColumn) {
        if (!codeColumn.instead().isEmpty()) {
            row.error(row.has(codeColumn) ? codeColumn : nameColumn, "comune.missing");
            return null;
        }
        return row.code(codeColumn);
    }

    private static boolean isName(String text) {
        return text.chars().noneMatch(Character::isDigit);
    }

    private @Nullable IstatCode named(Column column, String name) {
        Optional<IstatCode> named = comuni.named(name);
        if (named.isPresent()) {
            if (comuni.isFormerName(name) && comuni.isInBeing(named.get())) {
                row.note(
                        column,
                        "istat.former.name",
                        Words.shorten(name, 60),
                        comuni.name(named.get()),
                        named.get().value());
            }
            return named.get();
        }
        List<String> several = comuni.sharing(name);
        if (several.isEmpty()) {
            guess(column, "", name);
        } else {
            row.error(
                    column,
                    "comune.ambiguous",
                    Words.shorten(name, 60),
                    String.join("; ", several));
        }
        return null;
    }

    private void guess(Column column, String code, String name) {
        String shown = code.isEmpty() ? name : code;
        comuni.nearest(code, name)
                .ifPresentOrElse(
                        near ->
                                row.error(
                                        column,
                                        "istat.unknown.near",
                                        Words.shorten(shown, 60),
                                        near.value(),
                                        comuni.name(near)),
                        () -> row.error(column, "istat.unknown", Words.shorten(shown, 60)));
    }
}
