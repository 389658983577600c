package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rosa.document.Reference;
import rosa.document.Reference.Kind;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Organisation;
import rosa.network.Organisations;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.shared.PlainText;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// What texts mention: comuni, facilities and organisations under the names they have today, each
/// as the reader may see it, decisions of the table, and places of the plan itself.
@Service
public class References {
    private final Territories territories;
    private final Facilities facilities;
    private final VisibleFacilities visible;
    private final Organisations organisations;
    private final DecisionReferences decisions;
    private final Clock clock;

    References(
            Territories territories,
            Facilities facilities,
            VisibleFacilities visible,
            Organisations organisations,
            DecisionReferences decisions,
            Clock clock) {
        this.territories = territories;
        this.facilities = facilities;
        this.visible = visible;
        this.organisations = organisations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// How things stand with what is mentioned.
    public enum State {
        CURRENT,
        /// It is there, but closed.
        CLOSED,
        /// A decision in whose place another stands.
        SUPERSEDED,
        /// A decision that holds no more.
        REVOKED,
        /// There is no such thing any more.
        GONE,
        /// The reader may not see it; neither name nor page is told.
        HIDDEN
    }

    /// @param name empty if it is gone or hidden
    /// @param about a few words that tell it from others of its name
    public record Named(Reference reference, String name, String about, State state) {}

    /// What each is called.
    ///
    /// @param passages the places of the plan whose text it is
    /// @param day on which decisions stand as they are told to
    public Map<Reference, Named> read(
            Collection<Reference> references, Passages passages, SignedIn person, LocalDate day) {
        Map<Reference, Named> named = new LinkedHashMap<>();
        for (Reference reference : references) {
            named.computeIfAbsent(reference, each -> read(each, passages, person, day));
        }
        return named;
    }

    private Named read(Reference reference, Passages passages, SignedIn person, LocalDate day) {
        Named named =
                switch (reference.kind()) {
                    case COMUNE -> comune(reference, passages.language());
                    case FACILITY -> facility(reference, person);
                    case ORGANISATION -> organisation(reference);
                    case DECISION ->
                            decisions.find(reference, passages.language(), day).orElse(null);
                    case SECTION, PASSAGE -> passages.find(reference).orElse(null);
                };
        return named == null ? new Named(reference, "", "", State.GONE) : named;
    }

    private @Nullable Named comune(Reference reference, Locale language) {
        return reference.id().matches("[0-9]{6}")
                ? territories
                        .findComune(new IstatCode(reference.id()))
                        .map(comune -> named(comune, language))
                        .orElse(null)
                : null;
    }

    private @Nullable Named facility(Reference reference, SignedIn person) {
        Facility stored = facilities.findFacility(new FacilityId(reference.id())).orElse(null);
        if (stored == null) {
            return null;
        }
        return visible.seen(stored, person)
                .map(this::named)
                .orElseGet(() -> new Named(reference, "", "", State.HIDDEN));
    }

    private @Nullable Named organisation(Reference reference) {
        return organisations
                .findOrganisation(new OrganisationId(reference.id()))
                .map(this::named)
                .orElse(null);
    }

    /// Those whose name or place has every word of `words`, names that begin with it first.
    public List<Named> search(String words, Passages passages, SignedIn person, int most) {
        List<String> wanted = PlainText.words(words);
        if (wanted.getFirst().isEmpty()) {
            return List.of();
        }
        List<Named> all = new ArrayList<>();
        territories.comuni().forEach(comune -> all.add(named(comune, passages.language())));
        visible.all(person).forEach(facility -> all.add(named(facility)));
        organisations.all().forEach(organisation -> all.add(named(organisation)));
        all.addAll(decisions.all(passages.language()));
        passages.all().forEach(all::add);
        return all.stream()
                .filter(one -> matches(one, wanted))
                .sorted(
                        Comparator.comparing((Named one) ->
                                        !PlainText.of(one.name()).startsWith(wanted.getFirst()))
                                .thenComparing(one -> !DecisionReferences.isNumber(one, wanted))
                                .thenComparing(one -> one.state() != State.CURRENT)
                                .thenComparing(one -> one.reference().kind())
                                .thenComparing(Named::name))
                .limit(most)
                .toList();
    }

    private static boolean matches(Named one, List<String> words) {
        String text = PlainText.of(one.name() + " " + one.about());
        boolean named = words.stream().anyMatch(PlainText.of(one.name())::contains);
        return named && PlainText.hasAll(text, words);
    }

    /// One that is over keeps its name in the text, and says beside it what became of it.
    private Named named(Comune comune, Locale language) {
        List<ComuneChange> end = territories.lineage().endOf(comune.istat(), today());
        boolean isOver = !end.isEmpty();
        return new Named(
                new Reference(Kind.COMUNE, comune.istat().value()),
                comune.name(),
                isOver
                        ? became(end, language)
                        : comune.territory(TerritoryKind.PROVINCIA).map(Territory::name).orElse(""),
                isOver ? State.CLOSED : State.CURRENT);
    }

    private static String became(List<ComuneChange> end, Locale language) {
        return Messages.text(
                language,
                "territory.change.over." + end.getFirst().kind().key(),
                end.stream().map(ComuneChange::toName).collect(Collectors.joining(", ")),
                Formats.day(end.getFirst().on()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }

    private Named named(Facility facility) {
        return new Named(
                new Reference(Kind.FACILITY, facility.id().value()),
                facility.data().name(),
                comuneName(facility.data().comune()),
                isOver(facility.data().closedOn()) ? State.CLOSED : State.CURRENT);
    }

    private Named named(Organisation organisation) {
        return new Named(
                new Reference(Kind.ORGANISATION, organisation.id().value()),
                organisation.data().name(),
                comuneName(organisation.data().seat()),
                isOver(organisation.data().closedOn()) ? State.CLOSED : State.CURRENT);
    }

    private boolean isOver(@Nullable LocalDate closedOn) {
        return closedOn != null && !closedOn.isAfter(today());
    }

    private String comuneName(@Nullable IstatCode comune) {
        return comune == null
                ? ""
                : territories
                        .findComune(territories.comuneOn(today(), comune))
                        .map(Comune::name)
                        .orElse("");
    }
}
