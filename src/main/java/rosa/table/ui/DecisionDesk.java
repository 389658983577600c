package rosa.table.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.identity.AuditTrail;
import rosa.identity.CurrentPerson;
import rosa.network.Organisations;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.shell.ReferenceDay;
import rosa.table.Concern;
import rosa.table.ConcernSource.Named;
import rosa.table.Concerns;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.DecisionRights;
import rosa.table.Decisions;

/// What the screens of the register work with.
@Component
record DecisionDesk(
        Decisions decisions,
        Concerns concerns,
        DecisionRights rights,
        Organisations organisations,
        AuditTrail trail,
        CurrentPerson person,
        ReferenceDay referenceDay) {
    /// Whether the person at work may write; on a day gone by one reads.
    boolean mayWrite(LocalDate day) {
        return day.equals(referenceDay.today()) && rights.mayWrite();
    }

    /// The decisions with what they concern; each thing is asked for once.
    List<DecisionRow> rows(List<Decision> decisions) {
        Map<Concern, Named> named =
                concerns.read(
                        decisions.stream()
                                .flatMap(one -> one.data().concerns().stream())
                                .distinct()
                                .toList(),
                        person.get());
        return decisions.stream()
                .map(one ->
                        new DecisionRow(
                                one,
                                one.data().concerns().stream()
                                        .flatMap(it -> Stream.ofNullable(named.get(it)))
                                        .toList()))
                .toList();
    }

    /// What the decision concerns and is still there, with its name of today.
    List<Named> concernsOf(Decision decision) {
        return List.copyOf(concerns.read(decision.data().concerns(), person.get()).values());
    }

    String organisation(@Nullable OrganisationId id) {
        return Optional.ofNullable(id)
                .flatMap(organisations::findOrganisation)
                .map(one -> one.data().name())
                .orElse("");
    }

    /// "decisione n. 3/2026, «Apertura graduale»".
    static String named(Locale locale, Decision decision) {
        return Messages.text(
                locale, "table.decision.named", decision.number().text(), decision.data().title());
    }

    Optional<Decision> find(String id) {
        try {
            return decisions.find(new DecisionId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
