package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rosa.document.Reference;
import rosa.document.Reference.Kind;
import rosa.plan.References.Named;
import rosa.plan.References.State;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.Decisions;

/// Decisions as texts mention them: by number and title, with how they stand today.
@Component
class DecisionReferences {
    private final Decisions decisions;
    private final Clock clock;

    DecisionReferences(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /// The reference to a decision.
    static Reference of(DecisionId decision) {
        return new Reference(Kind.DECISION, decision.value());
    }

    /// @param day on which it stands as it is told to
    Optional<Named> find(Reference reference, Locale language, LocalDate day) {
        return decisions
                .find(new DecisionId(reference.id()))
                .map(decision -> named(decision, decisions::find, language, day));
    }

    /// All of the register.
    List<Named> all(Locale language) {
        Map<DecisionId, Decision> all = new LinkedHashMap<>();
        decisions.all().forEach(one -> all.put(one.id(), one));
        LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
        return all.values().stream()
                .map(one -> named(one, id -> Optional.ofNullable(all.get(id)), language, today))
                .toList();
    }

    /// Those mentioned that the register has, by number.
    List<Decision> mentioned(Collection<Reference> references) {
        return references.stream()
                .filter(reference -> reference.kind() == Kind.DECISION)
                .distinct()
                .flatMap(reference -> decisions.find(new DecisionId(reference.id())).stream())
                .sorted(Comparator.comparing(Decision::number))
                .toList();
    }

    List<Decision> register() {
        return decisions.all();
    }

    /// Whether one of the words is the number of this decision.
    static boolean isNumber(Named one, List<String> words) {
        return one.reference().kind() == Kind.DECISION
                && words.stream()
                        .filter(word -> word.matches("[0-9]+/[0-9]{4}"))
                        .anyMatch(word -> one.name().contains(" " + word + ","));
    }

    private static Named named(
            Decision decision,
            Function<DecisionId, Optional<Decision>> others,
            Locale language,
            LocalDate day) {
        State state =
                switch (decision.stateOn(day)) {
                    case TO_COME, IN_FORCE -> State.CURRENT;
                    case SUPERSEDED -> State.SUPERSEDED;
                    case REVOKED -> State.REVOKED;
                };
        return new Named(
                of(decision.id()),
                Messages.text(
                        language,
                        "table.decision.named",
                        decision.number().text(),
                        decision.data().title()),
                about(decision, state, others, language),
                state);
    }

    /// Its day, and what stands in its place.
    private static String about(
            Decision decision,
            State state,
            Function<DecisionId, Optional<Decision>> others,
            Locale language) {
        String day = Formats.day(decision.data().takenOn());
        var successor = decision.supersededBy();
        return successor == null || state != State.SUPERSEDED
                ? day
                : others.apply(successor.decision())
                        .map(other ->
                                Messages.text(
                                        language,
                                        "plan.reference.superseded",
                                        day,
                                        other.number().text()))
                        .orElse(day);
    }
}
