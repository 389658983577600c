package rosa.table.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.identity.SignedIn;
import rosa.network.Facility;
import rosa.network.Organisation;
import rosa.network.Organisations;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.TerritoryId;
import rosa.table.Concern;
import rosa.table.Concern.Kind;
import rosa.table.ConcernSource;
import rosa.territory.Comune;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Comuni, territories, facilities, organisations and rules of distribution, which decisions
/// concern.
@Component
@Order(10)
class KnownConcerns implements ConcernSource {
    private final Territories territories;
    private final VisibleFacilities visible;
    private final Organisations organisations;
    private final RuleSets ruleSets;

    KnownConcerns(
            Territories territories,
            VisibleFacilities visible,
            Organisations organisations,
            RuleSets ruleSets) {
        this.territories = territories;
        this.visible = visible;
        this.organisations = organisations;
        this.ruleSets = ruleSets;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(
                Kind.COMUNE, Kind.TERRITORY, Kind.FACILITY, Kind.ORGANISATION, Kind.RULE_SET);
    }

    @Override
    public Optional<Named> find(Concern concern, SignedIn person) {
        String id = concern.id();
        return switch (concern.kind()) {
            case COMUNE -> territories.findComune(new IstatCode(id)).map(KnownConcerns::named);
            case TERRITORY ->
                    territories.findTerritory(new TerritoryId(id)).map(KnownConcerns::named);
            case FACILITY -> visible.find(new FacilityId(id), person).map(this::named);
            case ORGANISATION ->
                    organisations.findOrganisation(new OrganisationId(id)).map(this::named);
            case RULE_SET -> ruleSets.find(new RuleSetId(id)).map(KnownConcerns::named);
            case PLAN, SECTION -> Optional.empty();
        };
    }

    /// Facilities, organisations and rules are in the graph: several of a kind are read at once.
    @Override
    public List<Named> read(Collection<Concern> concerns, SignedIn person) {
        var many =
                concerns.stream()
                        .collect(Collectors.groupingBy(Concern::kind, Collectors.counting()));
        Map<Concern, Named> stored = new HashMap<>();
        if (many.getOrDefault(Kind.FACILITY, 0L) > 1) {
            visible.all(person).forEach(one -> put(stored, named(one)));
        }
        if (many.getOrDefault(Kind.ORGANISATION, 0L) > 1) {
            organisations.all().forEach(one -> put(stored, named(one)));
        }
        if (many.getOrDefault(Kind.RULE_SET, 0L) > 1) {
            ruleSets.all().forEach(one -> put(stored, named(one)));
        }
        return concerns.stream()
                .flatMap(one ->
                        isInGraph(one.kind()) && many.getOrDefault(one.kind(), 0L) > 1
                                ? Stream.ofNullable(stored.get(one))
                                : find(one, person).stream())
                .toList();
    }

    private static void put(Map<Concern, Named> stored, Named named) {
        stored.put(named.concern(), named);
    }

    private static boolean isInGraph(Kind kind) {
        return kind == Kind.FACILITY || kind == Kind.ORGANISATION || kind == Kind.RULE_SET;
    }

    @Override
    public List<Named> all(SignedIn person) {
        List<Named> all = new ArrayList<>();
        territories.comuni().forEach(one -> all.add(named(one)));
        for (TerritoryKind kind : TerritoryKind.values()) {
            territories.territories(kind).forEach(one -> all.add(named(one)));
        }
        visible.all(person).forEach(one -> all.add(named(one)));
        organisations.all().forEach(one -> all.add(named(one)));
        ruleSets.inUse().forEach(one -> all.add(named(one)));
        return all.stream()
                .sorted(
                        Comparator.comparing((Named one) -> one.concern().kind())
                                .thenComparing(Named::name))
                .toList();
    }

    private static Named named(Comune comune) {
        return new Named(
                new Concern(Kind.COMUNE, comune.istat().value()),
                comune.name(),
                comune.territory(TerritoryKind.PROVINCIA).map(Territory::name).orElse(""),
                "territorio/" + comune.istat());
    }

    private static Named named(Territory territory) {
        return new Named(
                new Concern(Kind.TERRITORY, territory.id().value()), territory.name(), "", "");
    }

    private Named named(Facility facility) {
        return new Named(
                new Concern(Kind.FACILITY, facility.id().value()),
                facility.data().name(),
                comune(facility.data().comune()),
                "strutture/" + facility.id());
    }

    private Named named(Organisation organisation) {
        return new Named(
                new Concern(Kind.ORGANISATION, organisation.id().value()),
                organisation.data().name(),
                comune(organisation.data().seat()),
                "enti/" + organisation.id());
    }

    private static Named named(RuleSet ruleSet) {
        return new Named(
                new Concern(Kind.RULE_SET, ruleSet.id().value()),
                ruleSet.data().name(),
                "",
                "analisi/regole/" + ruleSet.id());
    }

    private String comune(@Nullable IstatCode code) {
        return code == null ? "" : territories.findComune(code).map(Comune::name).orElse("");
    }
}
