package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import rosa.network.Facility;
import rosa.network.NetworkPageSection;
import rosa.network.Organisation;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.table.Concern;
import rosa.table.Concern.Kind;
import rosa.table.Decision;
import rosa.table.DecisionState;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;
import rosa.territory.Lineage;
import rosa.territory.Territories;

/// The decisions about a comune, a facility or an organisation, on its page: those in force on the
/// day first. Where a comune ended, those about it go on with the one in which its land is.
@org.springframework.stereotype.Component
@Order(50)
class DecisionsAbout implements ComunePanelSection, NetworkPageSection {
    private static final int MOST_IN_PANEL = 3;

    private final DecisionDesk desk;
    private final Territories territories;

    DecisionsAbout(DecisionDesk desk, Territories territories) {
        this.desk = desk;
        this.territories = territories;
    }

    @Override
    public String titleKey() {
        return "table.decisions.about";
    }

    @Override
    public Optional<Component> section(Comune comune, LocalDate asOf, Where where) {
        Map<Concern, String> about = new LinkedHashMap<>();
        about.put(concern(comune.istat()), "");
        Lineage lineage = territories.lineage();
        for (IstatCode former : lineage.standingIn(comune.istat(), asOf)) {
            if (!former.equals(comune.istat()) && lineage.ceased(former, asOf).isPresent()) {
                territories
                        .findComune(former, asOf)
                        .ifPresent(one -> about.put(concern(former), one.name()));
            }
        }
        return list(about, asOf, where == Where.PANEL ? MOST_IN_PANEL : Integer.MAX_VALUE);
    }

    private static Concern concern(IstatCode comune) {
        return new Concern(Kind.COMUNE, comune.value());
    }

    @Override
    public Optional<Component> ofFacility(Facility facility, LocalDate asOf) {
        return list(
                Map.of(new Concern(Kind.FACILITY, facility.id().value()), ""),
                asOf,
                Integer.MAX_VALUE);
    }

    @Override
    public Optional<Component> ofOrganisation(Organisation organisation, LocalDate asOf) {
        return list(
                Map.of(new Concern(Kind.ORGANISATION, organisation.id().value()), ""),
                asOf,
                Integer.MAX_VALUE);
    }

    /// @param about what the decisions concern, with its name where that is not the page's
    private Optional<Component> list(Map<Concern, String> about, LocalDate asOf, int most) {
        List<Decision> taken =
                desk.decisions().concerning(about.keySet()).stream()
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
                .forEach(one -> list.add(item(one, about, asOf, locale)));
        return Optional.of(list);
    }

    private static boolean isInForce(Decision decision, LocalDate day) {
        return decision.stateOn(day) == DecisionState.IN_FORCE;
    }

    private ListItem item(
            Decision decision, Map<Concern, String> about, LocalDate day, Locale locale) {
        StatusPill pill = new DecisionPill(decision, day, locale);
        String taken = Formats.day(decision.data().takenOn());
        List<String> names =
                decision.data().concerns().stream()
                        .flatMap(one -> Stream.ofNullable(about.get(one)))
                        .toList();
        Span when =
                new Span(
                        names.isEmpty() || names.contains("")
                                ? taken
                                : Messages.text(
                                        locale,
                                        "table.decisions.about-former",
                                        taken,
                                        String.join(", ", names),
                                        names.size()));
        when.addClassName("rosa-muted");
        return new ListItem(new DecisionLink(desk, decision.id(), day), when, pill);
    }
}
