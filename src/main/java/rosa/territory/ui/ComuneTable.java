package rosa.territory.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.shared.Messages;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.TableColumn;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// The twin of the map: every comune with every figure.
final class ComuneTable {
    /// Figures that stay in the column chooser until somebody asks for them.
    private static final Set<String> BACKGROUND = Set.of("densita", "variazione", "minuti-polo");

    /// Figures whose total is the ratio of two other figures' totals.
    private static final Map<String, Ratio> RATIOS =
            Map.of(
                    "saturazione", new Ratio("presenze", "posti", 100),
                    "posti-per-mille", new Ratio("posti", "residenti", 1000),
                    "presenze-per-mille", new Ratio("presenze", "residenti", 1000));

    private record Ratio(String part, String whole, int times) {}

    private ComuneTable() {}

    static DataTable<ComuneRow> of(List<ComuneFigure> figures, Locale locale) {
        List<TableColumn<ComuneRow>> columns = new ArrayList<>();
        columns.add(
                TableColumn.<ComuneRow>text(
                                "comune",
                                Messages.text(locale, "territory.comune"),
                                row -> row.comune().name())
                        .shownAs(row ->
                                new Anchor(
                                        TerritoryNavigation.comune(row.comune().istat()),
                                        row.comune().name())));
        for (ComuneFigure figure : figures) {
            TableColumn<ComuneRow> column = column(figure, locale);
            columns.add(BACKGROUND.contains(figure.key()) ? column.hiddenAtFirst() : column);
        }
        columns.add(partition(TerritoryKind.PROVINCIA, locale));
        columns.add(partition(TerritoryKind.ZONA_SOCIALE, locale));
        columns.add(
                TableColumn.text(
                        "snai", Messages.text(locale, "territory.table.snai"), ComuneRow::snai));
        columns.add(partition(TerritoryKind.USL, locale).hiddenAtFirst());
        columns.add(partition(TerritoryKind.DISTRETTO, locale).hiddenAtFirst());
        columns.add(partition(TerritoryKind.SLL, locale).hiddenAtFirst());
        columns.add(partition(TerritoryKind.AREA_SNAI, locale).hiddenAtFirst());
        columns.add(
                TableColumn.<ComuneRow>text(
                                "istat",
                                Messages.text(locale, "territory.table.istat"),
                                row -> row.comune().istat().value())
                        .hiddenAtFirst());
        return new DataTable<>(Messages.text(locale, "territory.table.name"), columns);
    }

    /// Whether a table in this state shows a figure, filters or sorts by it.
    static boolean needs(String figure, Map<String, String> state) {
        return !BACKGROUND.contains(figure)
                || state.containsKey("f." + figure)
                || List.of(state.getOrDefault("cols", "").split(",")).contains(figure)
                || List.of(state.getOrDefault("sort", "").replace("-", "").split(","))
                        .contains(figure.replace("-", ""));
    }

    private static TableColumn<ComuneRow> column(ComuneFigure figure, Locale locale) {
        FigureLayer layer = new FigureLayer(figure, locale);
        TableColumn<ComuneRow> column =
                TableColumn.<ComuneRow>number(
                                figure.key(), layer.name(), row -> row.figure(figure.key()))
                        .withDigits(figure.digits())
                        .withheldIf(row -> row.withheld().contains(figure.key()));
        if (!layer.unit().isEmpty()) {
            column = column.withUnit(layer.unit());
        }
        Ratio ratio = RATIOS.get(figure.key());
        if (ratio != null) {
            return column.totalledAsRatio(
                    row -> row.figure(ratio.part()),
                    row -> row.figure(ratio.whole()),
                    ratio.times());
        }
        return figure.additive() ? column.summed() : column;
    }

    private static TableColumn<ComuneRow> partition(TerritoryKind kind, Locale locale) {
        return TableColumn.text(
                kind.key(),
                Messages.text(locale, "territory.kind." + kind.key()),
                row -> name(row.comune(), kind));
    }

    private static @Nullable String name(Comune comune, TerritoryKind kind) {
        return comune.territory(kind).map(Territory::name).orElse(null);
    }
}
