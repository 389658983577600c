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
    private final Map<IstatCode, String> provinces;
    private final Set<IstatCode> preferred;
    private final ComuneNames byName = new ComuneNames();

    public Comuni(Map<IstatCode, String> names) {
        this(names, Lineage.NONE, LocalDate.MAX);
    }

    /// @param names of all that are known, even if they are over or not yet
    /// @param lineage what became of them
    public Comuni(Map<IstatCode, String> names, Lineage lineage, LocalDate today) {
        this(names, lineage, today, Map.of(), Set.of());
    }

    /// @param names of all that are known, even if they are over or not yet
    /// @param lineage what became of them
    /// @param provinces the names of their provinces, to tell apart comuni of the same name
    /// @param preferred those that are meant where a name fits others too
    public Comuni(
            Map<IstatCode, String> names,
            Lineage lineage,
            LocalDate today,
            Map<IstatCode, String> provinces,
            Set<IstatCode> preferred) {
        this.names = new TreeMap<>(names);
        this.lineage = lineage;
        this.today = today;
        this.provinces = Map.copyOf(provinces);
        this.preferred = Set.copyOf(preferred);
        this.names.forEach((code, name) -> {
            if (isInBeing(code)) {
                byName.add(name, code);
            } else {
                byName.addFormer(name, code);
            }
        });
        for (IstatCode code : lineage.isEmpty() ? Set.<IstatCode>of() : this.names.keySet()) {
            lineage.formerly(code, today).forEach(former -> byName.addFormer(former.name(), code));
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

    /// The comune in which stands today what stands in another.
    public IstatCode now(IstatCode code) {
        return on(today, code);
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

    /// The one comune with this name, but for case, accents and punctuation, with or without
    /// `Comune di` before and the province behind it.
    public Optional<IstatCode> named(String name) {
        List<IstatCode> found = all(name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The comuni that share a name, each with its code and province; empty unless there are
    /// several.
    public List<String> sharing(String name) {
        List<IstatCode> found = all(name);
        return found.size() < 2
                ? List.of()
                : found.stream()
                        .map(code ->
                                "%s %s%s"
                                        .formatted(
                                                code.value(),
                                                name(code),
                                                provinces.containsKey(code)
                                                        ? " (" + provinces.get(code) + ")"
                                                        : ""))
                        .toList();
    }

    private List<IstatCode> all(String name) {
        ComuneNames.Found found = byName.find(name);
        return narrowed(found.codes(), found.province());
    }

    /// Whether a name is known, but no comune of today has it.
    boolean isFormerName(String name) {
        return byName.find(name).former();
    }

    /// Those of several that the province or the person's rights point to, if they do.
    private List<IstatCode> narrowed(List<IstatCode> several, String province) {
        if (several.size() < 2) {
            return several;
        }
        String folded = Words.fold(province);
        List<IstatCode> there =
                several.stream()
                        .filter(code -> Words.fold(provinces.getOrDefault(code, "")).equals(folded))
                        .toList();
        if (!folded.isEmpty() && !there.isEmpty()) {
            return there;
        }
        List<IstatCode> own = several.stream().filter(preferred::contains).toList();
        return own.isEmpty() ? several : own;
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
            Optional<String> alike = closest(List.copyOf(byName.all()), folded, farthest);
            if (alike.isPresent()) {
                return alike.map(byName::one);
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
