package rosa.imports.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rosa.shared.Messages;

/// The words a cell may hold, each with the code it stands for in the graph. Offered are the words
/// of the form on screen; accepted are those of every language, and others that mean the same.
public final class Choices {
    private final String key;
    private final String texts;
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    /// @param key names the vocabulary where words are remembered
    /// @param texts what the keys of the form's words begin with
    Choices(String key, String texts, List<String> values) {
        this.key = key;
        this.texts = texts;
        for (String code : values) {
            labels.put(code, Messages.text(Locale.ITALIAN, texts + code));
            codes.put(Words.fold(code), code);
            for (Locale locale : Messages.LOCALES) {
                codes.put(Words.fold(label(locale, code)), code);
            }
        }
    }

    /// Adds words that mean the same as a code's own.
    Choices also(String code, String... aliases) {
        if (!labels.containsKey(code)) {
            throw new IllegalArgumentException("\"%s\" is none of %s.".formatted(code, labels));
        }
        for (String alias : aliases) {
            codes.putIfAbsent(Words.fold(alias), code);
        }
        return this;
    }

    public String key() {
        return key;
    }

    public Optional<String> code(String word) {
        return Optional.ofNullable(codes.get(Words.fold(word)));
    }

    /// The word for a code.
    public String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /// The word for a code in a language.
    public String label(Locale locale, String code) {
        return Messages.text(locale, texts + code);
    }

    /// The codes, in order.
    public List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    /// The words the template offers.
    public List<String> labels() {
        return List.copyOf(labels.values());
    }
}
