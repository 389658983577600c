package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rosa.shared.IstatCode;

/// Finds comuni by their names as people write them: without regard to case, accents and
/// punctuation, with or without `Comune di` before and the province behind. A name of today goes
/// before one that a comune had.
final class ComuneNames {
    /// What may stand before a name: `Comune di Todi`, `Com. di Todi`.
    private static final Pattern OFFICE =
            Pattern.compile(
                    "^(?:comune|com\\.?)\\s+(?:di\\s+|d['’]\\s*)", Pattern.CASE_INSENSITIVE);

    /// A province behind a name: `Todi (PG)`, `Todi - PG`, `Castro (Bergamo)`.
    private static final Pattern PROVINCE =
            Pattern.compile("^(.+?)\\s*(?:\\(([^()]+)\\)|\\s[-–]\\s*(\\p{L}{2}))$");

    private static final Pattern SAINT = Pattern.compile("^s\\.\\s*", Pattern.CASE_INSENSITIVE);
    private static final List<String> SAINTS = List.of("san ", "santa ", "sant'", "santo ");

    private final Map<String, List<IstatCode>> today = new TreeMap<>();
    private final Map<String, IstatCode> former = new TreeMap<>();

    void add(String name, IstatCode code) {
        put(name, code);
        if (name.contains("/")) {
            // Bolzano/Bozen goes by either name and by both.
            Stream.of(name.split("/")).forEach(one -> put(one, code));
        }
    }

    private void put(String name, IstatCode code) {
        today.computeIfAbsent(Words.fold(name), _ -> new ArrayList<>()).add(code);
    }

    /// Adds a name of something that is over, or a name that something had.
    void addFormer(String name, IstatCode code) {
        former.putIfAbsent(Words.fold(name), code);
    }

    /// What a text was found to say.
    ///
    /// @param province as it stands behind the name; empty if it does not
    /// @param former whether it is no name of today
    record Found(List<IstatCode> codes, String province, boolean former) {}

    Found find(String text) {
        Found plain = both(text, "");
        if (!plain.codes().isEmpty()) {
            return plain;
        }
        String bare = OFFICE.matcher(Words.trim(text)).replaceFirst("");
        Found named = both(bare, "");
        Matcher within = PROVINCE.matcher(bare);
        if (!named.codes().isEmpty() || !within.matches()) {
            return named;
        }
        return both(within.group(1), within.group(2) == null ? within.group(3) : within.group(2));
    }

    private Found both(String name, String province) {
        List<IstatCode> now = spelt(name, word -> today.getOrDefault(word, List.of()));
        return now.isEmpty()
                ? new Found(spelt(name, this::formerly), province, true)
                : new Found(now, province, false);
    }

    private List<IstatCode> formerly(String word) {
        IstatCode code = former.get(word);
        return code == null ? List.of() : List.of(code);
    }

    private static List<IstatCode> spelt(String name, Function<String, List<IstatCode>> look) {
        List<IstatCode> exact = look.apply(Words.fold(name));
        Matcher saint = SAINT.matcher(name);
        if (!exact.isEmpty() || !saint.find()) {
            return exact;
        }
        return SAINTS.stream()
                .flatMap(whole -> look.apply(Words.fold(saint.replaceFirst(whole))).stream())
                .distinct()
                .toList();
    }

    /// All names, folded.
    Set<String> all() {
        Set<String> all = new TreeSet<>(former.keySet());
        all.addAll(today.keySet());
        return all;
    }

    /// A comune of a folded name.
    IstatCode one(String folded) {
        List<IstatCode> now = today.getOrDefault(folded, formerly(folded));
        return now.getFirst();
    }
}
