package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import rosa.network.Facility;
import rosa.network.NetworkPageSection;
import rosa.network.Organisation;
import rosa.shared.Formats;
import rosa.shared.ui.StatusPill;
import rosa.table.Concern;
import rosa.table.Concern.Kind;
import rosa.table.Decision;
import rosa.table.DecisionState;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;

/// The decisions about a comune, a facility or an organisation, on its page: those in force on the
/// day first.
@org.springframework.stereotype.Component
@Order(50)
class DecisionsAbout implements ComunePanelSection, NetworkPageSection {
    private static final int MOST_IN_PANEL = 3;

    private final DecisionDesk desk;

    DecisionsAbout(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String titleKey() {
        return "table.decisions.about";
    }

    @Override
    public Optional<Component> section(Comune comune, LocalDate asOf, Where where) {
        return list(
                new Concern(Kind.COMUNE, comune.istat().value()),
                asOf,
                where == Where.PANEL ? MOST_IN_PANEL : Integer.MAX_VALUE);
    }

    @Override
    public Optional<Component> ofFacility(Facility facility, LocalDate asOf) {
        return list(new Concern(Kind.FACILITY, facility.id().value()), asOf, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Component> ofOrganisation(Organisation organisation, LocalDate asOf) {
        return list(
                new Concern(Kind.ORGANISATION, organisation.id().value()), asOf, Integer.MAX_VALUE);
    }

    private Optional<Component> list(Concern concern, LocalDate asOf, int most) {
        List<Decision> taken =
                desk.decisions().concerning(concern).stream()
                        .filter(one -> one.stateOn(asOf) != DecisionState.TO_COME)
                        .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        DecisionList list = new DecisionList();
        Locale locale = UI.getCurrent().getLocale();
        Stream.concat(
                        taken.stream().filter(one -> isInForce(one, asOf)),
                        taken.stream().filter(one -> !isInForce(one, asOf)))
                .limit(most)
                .forEach(one -> list.add(item(one, asOf, locale)));
        return Optional.of(list);
    }

    private static boolean isInForce(Decision decision, LocalDate day) {
        return decision.stateOn(day) == DecisionState.IN_FORCE;
    }

    private ListItem item(Decision decision, LocalDate day, Locale locale) {
        StatusPill pill = new DecisionPill(decision, day, locale);
        var when = new com.vaadin.flow.component.html.Span(Formats.day(decision.data().takenOn()));
        when.addClassName("rosa-muted");
        return new ListItem(new DecisionLink(desk, decision.id(), day), when, pill);
    }
}
