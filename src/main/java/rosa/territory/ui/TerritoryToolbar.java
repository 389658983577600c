package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rosa.territory.Comune;
import rosa.territory.ComuneFigure;
import rosa.territory.FigureScale;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;
import rosa.territory.model.Classing;

/// What map and table show: the layer, the partition, the part of Umbria, map or table. Every
/// choice becomes a new state of the address.
final class TerritoryToolbar extends Div {
    private final transient Territories territories;
    private final transient Consumer<TerritoryState> choose;
    private final boolean hasPoints;
    private transient TerritoryState state;

    private final Select<String> layer = new Select<>();
    private final Select<TerritoryKind> partition = new Select<>();
    private final ComboBox<Territory> territory = new ComboBox<>();
    private final ComboBox<Comune> comune = new ComboBox<>();
    private final Select<Classing.Method> method = new Select<>();
    private final Checkbox points = new Checkbox();
    private final Button map = new Button();
    private final Button table = new Button();
    private final Map<String, String> layerNames = new LinkedHashMap<>();

    TerritoryToolbar(
            Territories territories,
            TerritoryState state,
            boolean hasPoints,
            Consumer<TerritoryState> choose) {
        this.territories = territories;
        this.state = state;
        this.choose = choose;
        addClassName("rosa-territory-toolbar");
        labels();
        listen();
        this.hasPoints = hasPoints;
        Div views = new Div(map, table);
        views.addClassName("rosa-view-switch");
        views.getElement().setAttribute("role", "group");
        views.getElement().setAttribute("aria-label", getTranslation("territory.view"));
        method.addClassName("rosa-territory-classes");
        Button filters = new Button(getTranslation("territory.filters"));
        filters.addClassName("rosa-territory-filters");
        filters.getElement().setAttribute("aria-expanded", "false");
        filters.addClickListener(_ -> {
            boolean opens = !hasClassName("is-open");
            setClassName("is-open", opens);
            filters.getElement().setAttribute("aria-expanded", Boolean.toString(opens));
        });
        for (Component filter : List.of(comune, partition, territory, method, points)) {
            filter.addClassName("rosa-territory-filter");
        }
        add(comune, layer, partition, territory, method, points, filters, views);
    }

    /// Shows what the address says, without answering to itself.
    void show(TerritoryState now, LocalDate day, List<ComuneFigure> figures, ComuneFigure shown) {
        state = now;
        layerNames.clear();
        figures.forEach(f -> layerNames.put(f.key(), new FigureLayer(f, getLocale()).name()));
        layer.setItems(layerNames.keySet());
        layer.setValue(shown.key());
        partition.setValue(now.partition().orElse(null));
        territory.setItems(choices());
        territory.setValue(now.territory().flatMap(territories::findTerritory).orElse(null));
        comune.setValue(now.comune().flatMap(code -> territories.comuneAt(code, day)).orElse(null));
        method.setVisible(shown.scale() instanceof FigureScale.Sequential && !now.isTable());
        method.setValue(now.method());
        points.setVisible(hasPoints && !now.isTable());
        points.setValue(now.showsPoints());
        pressed(map, !now.isTable());
        pressed(table, now.isTable());
    }

    private List<Territory> choices() {
        Stream<TerritoryKind> kinds =
                state.partition().map(Stream::of).orElse(Arrays.stream(TerritoryKind.values()));
        return kinds.filter(kind -> kind != TerritoryKind.REGIONE)
                .flatMap(kind -> territories.territories(kind).stream())
                .toList();
    }

    private void labels() {
        comune.setLabel(getTranslation("territory.search"));
        comune.setPlaceholder(getTranslation("territory.search.placeholder"));
        comune.setItemLabelGenerator(Comune::name);
        comune.setClearButtonVisible(true);
        comune.setItems(query ->
                territories
                        .search(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        layer.setLabel(getTranslation("territory.layer"));
        layer.setItemLabelGenerator(key -> layerNames.getOrDefault(key, key));
        partition.setLabel(getTranslation("territory.partition.borders"));
        partition.setEmptySelectionAllowed(true);
        partition.setEmptySelectionCaption(getTranslation("territory.partition.none"));
        partition.setItems(territories.partitionKinds());
        partition.setItemLabelGenerator(kind ->
                kind == null
                        ? getTranslation("territory.partition.none")
                        : getTranslation("territory.kind." + kind.key()));
        territory.setLabel(getTranslation("territory.scope"));
        territory.setPlaceholder(getTranslation("territory.scope.all"));
        territory.setClearButtonVisible(true);
        territory.setItemLabelGenerator(Territory::name);
        method.setLabel(getTranslation("territory.classes"));
        method.setItems(Classing.Method.values());
        method.setItemLabelGenerator(m ->
                getTranslation(
                        switch (m) {
                            case QUANTILES -> "territory.classes.quantiles";
                            case EQUAL_INTERVALS -> "territory.classes.equal";
                        }));
        points.setLabel(getTranslation("territory.points"));
        map.setText(getTranslation("territory.view.map"));
        table.setText(getTranslation("territory.view.table"));
    }

    private void listen() {
        layer.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(state.with(TerritoryState.LAYER, change.getValue()));
            }
        });
        partition.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                TerritoryKind kind = change.getValue();
                choose.accept(
                        state.with(TerritoryState.PARTITION, kind == null ? "" : kind.key())
                                .with(TerritoryState.TERRITORY, ""));
            }
        });
        territory.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Territory chosen = change.getValue();
                choose.accept(
                        state.with(
                                TerritoryState.TERRITORY,
                                chosen == null ? "" : chosen.id().value()));
            }
        });
        comune.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Comune chosen = change.getValue();
                choose.accept(
                        state.with(
                                TerritoryState.COMUNE,
                                chosen == null ? "" : chosen.istat().value()));
            }
        });
        method.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(state.withMethod(change.getValue()));
            }
        });
        points.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(state.withPoints(change.getValue()));
            }
        });
        map.addClickListener(click -> choose.accept(state.withTable(false)));
        table.addClickListener(click -> choose.accept(state.withTable(true)));
    }

    private static void pressed(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (pressed) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }
}
