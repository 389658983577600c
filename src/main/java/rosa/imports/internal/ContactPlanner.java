package rosa.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.imports.Likeness;
import rosa.imports.RowChange;
import rosa.imports.model.Entry;
import rosa.imports.model.Words;
import rosa.network.ActsFor;
import rosa.network.Organisation;
import rosa.network.People;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;

/// Compares contacts with those that are stored: the same name acting for the same organisation.
@Component
class ContactPlanner {
    private final People people;
    private final OrganisationMatch match;

    ContactPlanner(People people, OrganisationMatch match) {
        this.people = people;
        this.match = match;
    }

    private record Amendment(Person before, PersonData after) {}

    Plan plan(List<Entry.Contact> entries, Basis basis) {
        KnownOrganisations bodies = match.named(basis);
        List<Person> known = people.all();
        List<RowChange> changes = new ArrayList<>();
        List<PersonData> fresh = new ArrayList<>();
        List<Amendment> amendments = new ArrayList<>();
        for (Entry.Contact entry : entries) {
            List<Organisation> found = bodies.find(entry.organisation());
            if (found.isEmpty()) {
                Optional<Likeness> likeness = bodies.asked(entry.row(), entry.organisation());
                if (likeness.filter(Likeness::isOpen).isPresent()) {
                    continue;
                }
                found = likeness.flatMap(bodies::meant).map(List::of).orElse(found);
            }
            if (found.size() != 1) {
                basis.error(
                        entry.row(),
                        found.isEmpty() ? "organisation.unknown" : "organisation.several",
                        entry.organisation(),
                        found.size());
                continue;
            }
            Organisation body = found.getFirst();
            if (!basis.allows(entry.row(), body.data().seat())) {
                continue;
            }
            Person before = stored(known, entry.name(), body.id());
            Differences differences = new Differences();
            PersonData after = merge(entry, before, body, basis, differences);
            if (before == null) {
                fresh.add(after);
            } else if (!differences.isEmpty()) {
                amendments.add(new Amendment(before, after));
            }
            changes.add(
                    RowChange.of(
                            entry.row(),
                            before == null,
                            "%s (%s)".formatted(entry.name(), body.data().name()),
                            differences.all()));
        }
        return new Plan(changes, _ -> write(fresh, amendments, basis.trace()));
    }

    private static @Nullable Person stored(
            List<Person> known, String name, OrganisationId organisation) {
        String folded = Words.fold(name);
        return known.stream()
                .filter(one -> Words.fold(one.data().name()).equals(folded))
                .filter(one -> acting(one, organisation) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ActsFor acting(@Nullable Person person, OrganisationId organisation) {
        return person == null
                ? null
                : person.data().actsFor().stream()
                        .filter(one -> one.organisation().equals(organisation))
                        .findFirst()
                        .orElse(null);
    }

    private static PersonData merge(
            Entry.Contact entry,
            @Nullable Person before,
            Organisation body,
            Basis basis,
            Differences differences) {
        PersonData was = before == null ? null : before.data();
        ActsFor acted = acting(before, body.id());
        if (was == null) {
            differences.text("name", null, entry.name(), _ -> {});
            differences.text("organisation", null, body.data().name(), _ -> {});
        }
        differences.text("post", was == null ? null : was.post(), entry.post(), _ -> {});
        differences.text("email", was == null ? null : was.email(), entry.email(), _ -> {});
        differences.text("phone", was == null ? null : was.phone(), entry.phone(), _ -> {});
        differences.text("role", acted == null ? null : acted.role(), entry.role(), _ -> {});
        differences.day("since", acted == null ? null : acted.since(), entry.since(), _ -> {});
        differences.day("until", acted == null ? null : acted.until(), entry.until(), _ -> {});
        ActsFor acts =
                new ActsFor(
                        body.id(),
                        or(entry.role(), acted == null ? "" : acted.role()),
                        entry.since() != null || acted == null ? entry.since() : acted.since(),
                        entry.until() != null || acted == null ? entry.until() : acted.until());
        List<ActsFor> all = new ArrayList<>();
        if (was != null) {
            was.actsFor().stream().filter(one -> !Objects.equals(one, acted)).forEach(all::add);
        }
        all.add(acts);
        return new PersonData(
                was == null ? entry.name() : was.name(),
                or(entry.post(), was == null ? "" : was.post()),
                or(entry.email(), was == null ? "" : was.email()),
                or(entry.phone(), was == null ? "" : was.phone()),
                all,
                basis.provenance(basis.today()));
    }

    private static String or(@Nullable String said, String stored) {
        return said == null ? stored : said;
    }

    private void write(List<PersonData> fresh, List<Amendment> amendments, Trace trace) {
        if (!fresh.isEmpty()) {
            people.registerAll(fresh).forEach(trace::created);
        }
        for (Amendment amendment : amendments) {
            Person before = amendment.before();
            if (!(people.amend(before.id(), before.version(), amendment.after())
                    instanceof Changed.Done)) {
                throw new StaleGraphException();
            }
            trace.changed(before, amendment.after());
        }
    }
}
