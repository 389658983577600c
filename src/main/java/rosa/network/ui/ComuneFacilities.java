package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.network.FacilityState;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.DataTable;
import rosa.shell.ReferenceDay;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;

/// The facilities of a comune, on its page and in the panel beside the map.
@org.springframework.stereotype.Component
@Order(10)
class ComuneFacilities implements ComunePanelSection {
    private final VisibleFacilities visible;
    private final CurrentPerson person;
    private final ReferenceDay referenceDay;
    private final ShownPresences presences;

    ComuneFacilities(
            VisibleFacilities visible,
            CurrentPerson person,
            ReferenceDay referenceDay,
            ShownPresences presences) {
        this.presences = presences;
        this.visible = visible;
        this.person = person;
        this.referenceDay = referenceDay;
    }

    @Override
    public String titleKey() {
        return "network.comune.title";
    }

    @Override
    public Optional<Component> section(Comune comune, LocalDate asOf, Where where) {
        Optional<SignedIn> who = person.find();
        if (who.isEmpty()) {
            return Optional.empty();
        }
        List<FacilityState> everywhere = visible.stateOn(asOf, who.get());
        List<FacilityState> all =
                everywhere.stream()
                        .filter(it -> it.facility().data().comune().equals(comune.istat()))
                        .toList();
        List<FacilityState> seen = presences.of(all, who.get());
        boolean hidden = presences.hiddenFrom(asOf, who.get(), everywhere).hides(comune.istat());
        Div section = new Div(summary(all, asOf, !hidden));
        Locale locale = UI.getCurrent().getLocale();
        if (!seen.isEmpty()) {
            section.add(where == Where.PAGE ? table(seen, asOf, locale) : list(seen, asOf, locale));
        }
        return Optional.of(section);
    }

    private static Paragraph summary(
            List<FacilityState> all, LocalDate asOf, boolean withPresences) {
        Paragraph summary = new Paragraph();
        var totals = Totals.of(all);
        if (all.isEmpty()) {
            summary.setText(summary.getTranslation("network.comune.none", Formats.day(asOf)));
        } else if (withPresences) {
            summary.setText(
                    summary.getTranslation(
                            "network.comune.summary",
                            totals.facilities(),
                            totals.active(),
                            totals.occupied(),
                            Formats.day(asOf)));
        } else {
            summary.setText(
                    summary.getTranslation(
                            "network.comune.summary.places",
                            totals.facilities(),
                            totals.active(),
                            Formats.day(asOf)));
        }
        return summary;
    }

    private Component table(List<FacilityState> seen, LocalDate asOf, Locale locale) {
        var columns =
                new FacilityColumns(
                        locale, asOf, presences.areShownTo(person.get()), row -> path(row, asOf));
        DataTable<FacilityState> table =
                new DataTable<>(Messages.text(locale, titleKey()), columns.ofOneComune());
        table.setRows(seen);
        table.fitRows();
        return table;
    }

    private Component list(List<FacilityState> seen, LocalDate asOf, Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rosa-network__list");
        for (FacilityState row : seen) {
            Span places =
                    new Span(
                            Messages.text(
                                    locale,
                                    "network.comune.places",
                                    Words.kind(locale, row.facility().data()),
                                    presences.areShownTo(person.get())
                                            ? Words.number(locale, row.occupied())
                                            : Messages.text(locale, "shared.withheld"),
                                    Words.number(locale, row.places())));
            places.addClassName("rosa-muted");
            list.add(
                    new ListItem(
                            new Anchor(path(row, asOf), row.facility().data().name()), places));
        }
        return list;
    }

    private String path(FacilityState row, LocalDate asOf) {
        return NetworkNavigation.on(
                NetworkNavigation.facility(row.facility().id()), asOf, referenceDay.today());
    }
}
