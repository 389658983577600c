package rosa.imports.ui;

import rosa.imports.model.Column;
import rosa.imports.model.ImportKind;

/// What a required column is called where it is demanded, with the column that does as well.
final class Demanded {
    private Demanded() {}

    /// Gives the text of a key.
    @FunctionalInterface
    interface Texts {
        String text(String key, Object... arguments);
    }

    static String title(ImportKind kind, Column column, Texts texts) {
        return kind.columns().stream()
                .filter(other -> other.key().equals(column.instead()))
                .findFirst()
                .map(other -> texts.text("imports.required.either", column.title(), other.title()))
                .orElse(column.title());
    }
}
