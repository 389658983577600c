package rosa.distribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosa.distribution.model.Indicator;

/// The indicators in groups; a name tells its formula on hover, focus or click.
final class IndicatorTable extends Div {
    private static final Map<String, List<Indicator>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "distribution.group.places",
                List.of(
                        Indicator.PLACES,
                        Indicator.PRESENCES,
                        Indicator.SATURATION,
                        Indicator.PLACES_PER_THOUSAND,
                        Indicator.COUNTED_PLACES,
                        Indicator.QUOTA,
                        Indicator.GAP,
                        Indicator.COVERAGE,
                        Indicator.HOSTING_COMUNI,
                        Indicator.HOSTING_RESIDENTS));
        GROUPS.put(
                "distribution.group.centres",
                List.of(
                        Indicator.CENTRES,
                        Indicator.MEAN_CENTRE,
                        Indicator.MEDIAN_CENTRE,
                        Indicator.LARGEST_CENTRE,
                        Indicator.SHARE_OVER_50,
                        Indicator.SHARE_OVER_100));
        GROUPS.put(
                "distribution.group.circuits",
                List.of(
                        Indicator.CAS_SHARE,
                        Indicator.SAI_SHARE,
                        Indicator.INNER_AREAS_SHARE,
                        Indicator.DAILY_COST,
                        Indicator.MANAGER_HHI));
        GROUPS.put(
                "distribution.group.concentration",
                List.of(
                        Indicator.HOOVER,
                        Indicator.PLACES_TO_MOVE,
                        Indicator.GINI,
                        Indicator.THEIL,
                        Indicator.HHI,
                        Indicator.HHI_NORMALISED,
                        Indicator.EQUIVALENT_COMUNI));
    }

    private final Shown shown;
    private final Words words;

    IndicatorTable(Shown shown) {
        this.shown = shown;
        this.words = shown.words();
        addClassName("rosa-indicators");
        GROUPS.forEach((key, indicators) -> add(group(key, indicators)));
    }

    private Section group(String key, List<Indicator> indicators) {
        var table = new NativeTable();
        table.addClassName("rosa-plain-table");
        table.setCaptionText(words.text(key));
        table.getCaption().addClassName("rosa-visually-hidden");
        table.getHead().add(head());
        var body = table.getBody();
        indicators.forEach(indicator -> body.add(row(indicator)));
        return new Section(new H2(words.text(key)), table);
    }

    private NativeTableRow head() {
        var row = new NativeTableRow(headerCell("distribution.indicator.name", false));
        row.add(headerCell("distribution.indicator.value", true));
        if (shown.other() != null) {
            row.add(headerCell("distribution.indicator.compared", true));
            row.add(headerCell("distribution.indicator.difference", true));
        }
        return row;
    }

    private NativeTableHeaderCell headerCell(String key, boolean number) {
        var cell = new NativeTableHeaderCell(words.text(key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("rosa-number", number);
        return cell;
    }

    private NativeTableRow row(Indicator indicator) {
        var now = shown.now().indicators().measure(indicator);
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(nameWithFormula(indicator));
        var value = number(words.value(indicator, now));
        if (!now.isKnown()) {
            value.setTitle(words.whyUndefined(now));
            value.addClassName("rosa-muted");
        }
        var row = new NativeTableRow(name, value);
        var other = shown.other();
        if (other != null) {
            var before = other.indicators().measure(indicator);
            row.add(number(words.value(indicator, before)));
            row.add(number(words.difference(indicator, now, before)));
        }
        return row;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("rosa-number");
        return cell;
    }

    private Component nameWithFormula(Indicator indicator) {
        var key = "indicator." + indicator.key();
        var name = new NativeButton(words.text(key + ".name"));
        name.addClassName("rosa-formula-name");
        var formula = new Popover();
        formula.setTarget(name);
        formula.setOpenOnHover(true);
        formula.setOpenOnFocus(true);
        formula.setOpenOnClick(true);
        formula.setHoverDelay(200);
        formula.setPosition(PopoverPosition.BOTTOM_START);
        formula.setAriaLabel(words.text("distribution.indicator.formula"));
        formula.addClassName("rosa-formula");
        formula.add(
                new Code(indicator.formula()),
                new Paragraph(words.text(key + ".formula")),
                new Paragraph(words.text(key + ".reading")));
        if (!indicator.reference().isEmpty()) {
            var reference =
                    new Paragraph(
                            words.text("distribution.indicator.reference", indicator.reference()));
            reference.addClassName("rosa-muted");
            formula.add(reference);
        }
        return new Div(name, formula);
    }
}
