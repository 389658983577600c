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

    /// A comune the graph knows. Without a code its exact name is enough; a code and a name that
    /// contradict each other are a warning, and the code counts.
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
        boolean coded = !row.isEmpty(codeColumn);
        if (!coded && !name.isEmpty()) {
            Optional<IstatCode> named = comuni.named(name);
            if (named.isPresent()) {
                if (comuni.isInBeing(named.get())
                        && !Words.fold(comuni.name(named.get())).equals(Words.fold(name))) {
                    row.note(
                            nameColumn,
                            "istat.former.name",
                            Words.shorten(name, 60),
                            comuni.name(named.get()),
                            named.get().value());
                }
                return named.get();
            }
            guess(nameColumn, "", name);
            return null;
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
