package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rosa.shared.IstatCode;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;

/// The comuni the graph knows, to check codes against and to guess what a wrong one was meant to
/// be.
public final class Comuni {
    /// A code further away than this is no slip of the finger.
    private static final int FARTHEST_CODE = 2;

    private static final Pattern WRITTEN_AS_DECIMAL = Pattern.compile("[.,]0+$");

    private final Map<IstatCode, String> names;
    private final Lineage lineage;
    private final LocalDate today;
    private final Map<String, IstatCode> byName = new TreeMap<>();

    public Comuni(Map<IstatCode, String> names) {
        this(names, Lineage.NONE, LocalDate.MAX);
    }

    /// @param names of all that are known, even if they are over or not yet
    /// @param lineage what became of them
    public Comuni(Map<IstatCode, String> names, Lineage lineage, LocalDate today) {
        this.names = new TreeMap<>(names);
        this.lineage = lineage;
        this.today = today;
        // Of equal names that of today counts, and a name of today before one that is over.
        this.names.forEach((code, name) -> {
            if (!isInBeing(code)) {
                byName.put(Words.fold(name), code);
            }
        });
        this.names.forEach((code, name) -> {
            if (isInBeing(code)) {
                byName.put(Words.fold(name), code);
            }
        });
        for (IstatCode code : lineage.isEmpty() ? Set.<IstatCode>of() : this.names.keySet()) {
            lineage.formerly(code, today)
                    .forEach(former -> byName.putIfAbsent(Words.fold(former.name()), code));
        }
    }

    /// Whether it is a comune today.
    public boolean isInBeing(IstatCode code) {
        return contains(code) && (lineage.isEmpty() || lineage.isInBeing(code, today));
    }

    /// Those there are today.
    public Set<IstatCode> inBeing() {
        return names.keySet().stream()
                .filter(this::isInBeing)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The comune in which, on a day, stands what stands in another.
    public IstatCode on(LocalDate day, IstatCode code) {
        return lineage.on(day, code);
    }

    /// What followed a comune that is over by a day; itself while it is not.
    public IstatCode followed(IstatCode code, LocalDate day) {
        return contains(code) && lineage.ceased(code, day).isEmpty() ? code : on(day, code);
    }

    /// Whether what stands in one stands in the other today.
    public boolean areOne(IstatCode one, IstatCode other) {
        return one.equals(other) || on(today, one).equals(on(today, other));
    }

    /// The comuni that share the land of one that was divided, if it was by a day.
    public List<String> heirs(IstatCode code, LocalDate day) {
        Optional<LocalDate> ceased = lineage.ceased(code, day);
        return lineage.outOf(code).stream()
                .filter(change -> change.kind() == ComuneChange.Kind.DIVISION)
                .filter(change -> ceased.filter(change.on()::equals).isPresent())
                .map(change -> "%s (%s)".formatted(change.toName(), change.to()))
                .toList();
    }

    /// What a code was or is called; the code itself where nobody knows.
    public String everCalled(IstatCode code) {
        String told = names.containsKey(code) ? names.get(code) : lineage.nameOf(code);
        return told == null ? code.value() : told;
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
