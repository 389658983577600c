package rosa.imports.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words a cell may hold, each with the code it stands for in the graph.
public final class Choices {
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    /// Adds a code with the word the template offers and other words that mean the same.
    Choices with(String code, String label, String... aliases) {
        labels.put(code, label);
        codes.put(Words.fold(code), code);
        codes.put(Words.fold(label), code);
        for (String alias : aliases) {
            codes.put(Words.fold(alias), code);
        }
        return this;
    }

    Optional<String> code(String word) {
        return Optional.ofNullable(codes.get(Words.fold(word)));
    }

    /// The word for a code.
    public String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /// The words the template offers.
    public List<String> labels() {
        return List.copyOf(labels.values());
    }
}
