package rosa.territory.ui;

import java.util.Map;
import java.util.Optional;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.shared.ui.UrlState;
import rosa.territory.TerritoryKind;
import rosa.territory.model.Classing;

/// What the address says about map and table. What it says wrongly counts as not said.
///
/// @param url the address's state itself
record TerritoryState(UrlState url) {
    static final String LAYER = "strato";
    static final String PARTITION = "ripartizione";
    static final String TERRITORY = "ambito";
    static final String COMUNE = "comune";
    static final String VIEW = "vista";
    static final String CLASSES = "classi";
    static final String POINTS = "punti";

    private static final String TABLE = "tabella";
    private static final String EQUAL = "uguali";
    private static final String NO = "no";

    /// The figure shown, by its key.
    Optional<String> layer() {
        return url.get(LAYER);
    }

    /// The partition whose borders are drawn.
    Optional<TerritoryKind> partition() {
        return url.get(PARTITION)
                .flatMap(key -> {
                    for (TerritoryKind kind : TerritoryKind.values()) {
                        if (kind.key().equals(key)) {
                            return Optional.of(kind);
                        }
                    }
                    return Optional.empty();
                });
    }

    /// The territory that the view is narrowed to.
    Optional<TerritoryId> territory() {
        return url.get(TERRITORY)
                .filter(id -> id.matches("[a-z-]+:[A-Za-z0-9_.@-]{1,80}"))
                .map(TerritoryId::new);
    }

    /// The comune chosen.
    Optional<IstatCode> comune() {
        return url.get(COMUNE).filter(code -> code.matches("[0-9]{6}")).map(IstatCode::new);
    }

    boolean isTable() {
        return url.get(VIEW).filter(TABLE::equals).isPresent();
    }

    /// Whether the whole table must be known: it is shown, or its filters narrow the map.
    boolean needsTable() {
        return isTable() || url.values().keySet().stream().anyMatch(n -> n.startsWith("f."));
    }

    Classing.Method method() {
        return url.get(CLASSES).filter(EQUAL::equals).isPresent()
                ? Classing.Method.EQUAL_INTERVALS
                : Classing.Method.QUANTILES;
    }

    boolean showsPoints() {
        return url.get(POINTS).filter(NO::equals).isEmpty();
    }

    TerritoryState withTable(boolean table) {
        return with(VIEW, table ? TABLE : "");
    }

    TerritoryState withMethod(Classing.Method method) {
        return with(CLASSES, method == Classing.Method.EQUAL_INTERVALS ? EQUAL : "");
    }

    TerritoryState withPoints(boolean shown) {
        return with(POINTS, shown ? "" : NO);
    }

    /// With the filters, order and columns of the table instead of those before.
    TerritoryState withTableState(Map<String, String> table) {
        UrlState next = url;
        for (String name : url.values().keySet()) {
            if (name.startsWith("f.") || name.equals("sort") || name.equals("cols")) {
                next = next.with(name, "");
            }
        }
        for (var entry : table.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        return new TerritoryState(next);
    }

    /// An empty value takes the parameter out.
    TerritoryState with(String parameter, String value) {
        return new TerritoryState(url.with(parameter, value));
    }
}
