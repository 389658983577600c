package rosa.imports.model;

import java.util.List;

/// A column a file of some kind may have.
///
/// @param key names it in the program and in the keys of its help text
/// @param title its heading in the template
/// @param required whether the file and every row must have it
/// @param aliases other headings it is known by; compared without case, accents, spaces and
///   punctuation
public record Column(String key, String title, boolean required, List<String> aliases) {
    public Column {
        aliases = List.copyOf(aliases);
    }

    /// A column of a publisher's file, known by the publisher's heading alone.
    static Column required(String heading) {
        return required(heading, heading);
    }

    /// The same, where the file may go without it.
    static Column optional(String heading) {
        return optional(heading, heading);
    }

    static Column required(String key, String title, String... aliases) {
        return new Column(key, title, true, List.of(aliases));
    }

    static Column optional(String key, String title, String... aliases) {
        return new Column(key, title, false, List.of(aliases));
    }

    boolean isCalled(String folded) {
        return Words.fold(title).equals(folded)
                || Words.fold(key).equals(folded)
                || aliases.stream().anyMatch(alias -> Words.fold(alias).equals(folded));
    }
}
