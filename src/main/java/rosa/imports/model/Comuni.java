package rosa.imports.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rosa.shared.IstatCode;

/// The comuni the graph knows, to check codes against and to guess what a wrong one was meant to
/// be.
public final class Comuni {
    /// A code further away than this is no slip of the finger.
    private static final int FARTHEST_CODE = 2;

    private static final Pattern WRITTEN_AS_DECIMAL = Pattern.compile("[.,]0+$");

    private final Map<IstatCode, String> names;
    private final Map<String, IstatCode> byName = new TreeMap<>();

    public Comuni(Map<IstatCode, String> names) {
        this.names = new TreeMap<>(names);
        this.names.forEach((code, name) -> byName.put(Words.fold(name), code));
    }

    public boolean contains(IstatCode code) {
        return names.containsKey(code);
    }

    /// All that are known.
    public Set<IstatCode> codes() {
        return names.keySet();
    }

    /// The name of a comune, or its code where it is not known.
    public String name(IstatCode code) {
        return names.getOrDefault(code, code.value());
    }

    /// The comune with exactly this name, but for case, accents and punctuation.
    public Optional<IstatCode> named(String name) {
        return Optional.ofNullable(byName.get(Words.fold(name)));
    }

    /// Reads a code, giving back zeros that a spreadsheet took from its front.
    public static Optional<IstatCode> code(Cell cell) {
        String text = cell instanceof Cell.Number(BigDecimal value) ? integer(value) : cell.shown();
        text = WRITTEN_AS_DECIMAL.matcher(text).replaceFirst("");
        if (!text.matches("\\d{4,6}")) {
            return Optional.empty();
        }
        return Optional.of(new IstatCode("0".repeat(6 - text.length()) + text));
    }

    /// The comune that was probably meant: the one with that name or nearly so, else the one whose
    /// code differs least (by at most two digits).
    public Optional<IstatCode> nearest(String code, String name) {
        String folded = Words.fold(name);
        if (!folded.isEmpty()) {
            int farthest = Math.max(1, folded.length() / 4);
            Optional<String> alike = closest(List.copyOf(byName.keySet()), folded, farthest);
            if (alike.isPresent()) {
                return alike.map(byName::get);
            }
        }
        List<String> codes = names.keySet().stream().map(IstatCode::value).toList();
        String padded = code.length() < 6 ? "0".repeat(6 - code.length()) + code : code;
        return closest(codes, padded, FARTHEST_CODE).map(IstatCode::new);
    }

    private static Optional<String> closest(List<String> words, String word, int farthest) {
        if (word.length() > 80) {
            return Optional.empty();
        }
        return words.stream()
                .filter(other -> Words.distance(other, word) <= farthest)
                .min(
                        Comparator.comparingInt((String other) -> Words.distance(other, word))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String integer(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0 ? "" : value.toBigInteger().toString();
    }
}
