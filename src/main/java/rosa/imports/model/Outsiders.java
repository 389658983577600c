package rosa.imports.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rosa.imports.model.Problem.Severity;
import rosa.shared.IstatCode;

/// Names the shapes of a map that are of no known comune. One in a province of which comuni are
/// known is worth a look, for its code may be out of date; others are of a file that shows more
/// than this territory.
final class Outsiders {
    private static final int MOST_NAMED = 12;

    private final Comuni comuni;
    private final Problems problems;
    private final Set<String> provinces = new HashSet<>();
    private final Map<IstatCode, String> near = new TreeMap<>();
    private final Map<IstatCode, String> far = new TreeMap<>();
    private int inside;

    Outsiders(Comuni comuni, Problems problems) {
        this.comuni = comuni;
        this.problems = problems;
        comuni.codes().forEach(code -> provinces.add(province(code)));
    }

    /// Counts a shape.
    ///
    /// @param name as the file has it; may be empty
    void count(IstatCode code, String name) {
        if (comuni.contains(code)) {
            inside++;
        } else {
            (provinces.contains(province(code)) ? near : far).put(code, name);
        }
    }

    /// Says which were left out; a file without any comune of this territory is an error.
    void report() {
        if (inside == 0 && near.size() + far.size() > 0) {
            problems.add(Severity.ERROR, Message.of("outside.all", near.size() + far.size()));
            return;
        }
        if (!near.isEmpty()) {
            problems.add(
                    Severity.WARNING, Message.of("boundary.unknown", near.size(), named(near)));
        }
        if (!far.isEmpty()) {
            problems.add(Severity.NOTE, Message.of("boundary.outsiders", far.size(), named(far)));
        }
    }

    private static String named(Map<IstatCode, String> some) {
        String names =
                some.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(one ->
                                one.getValue().isBlank()
                                        ? one.getKey().value()
                                        : "%s (%s)"
                                                .formatted(
                                                        Words.shorten(one.getValue(), 60),
                                                        one.getKey().value()))
                        .collect(Collectors.joining(", "));
        return some.size() > MOST_NAMED ? names + " …" : names;
    }

    private static String province(IstatCode code) {
        return code.value().substring(0, 3);
    }
}
