package rosa.table.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rosa.shared.PlainText;

/// What can be chosen in a field, found by words of its label, accents and case aside. Each label
/// is made plain once.
final class Choices<T> {
    private final Map<T, Label> labels = new LinkedHashMap<>();

    void put(T item, String label) {
        labels.put(item, new Label(label, PlainText.of(label)));
    }

    boolean has(T item) {
        return labels.containsKey(item);
    }

    String label(T item) {
        Label label = labels.get(item);
        return label == null ? "" : label.text();
    }

    /// Those whose label has all the words of `typed`, in their order.
    Stream<T> with(String typed) {
        List<String> words = PlainText.words(typed);
        return labels.entrySet().stream()
                .filter(one -> PlainText.hasAll(one.getValue().plain(), words))
                .map(Map.Entry::getKey);
    }

    private record Label(String text, String plain) {}
}
