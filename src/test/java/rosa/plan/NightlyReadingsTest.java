package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.LiveFigure;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.shared.Formats;

/// At night the figures of plans in use are read, and the nights that were missed made up for.
@RosaTest
class NightlyReadingsTest {
    private static final LiveFigure RESIDENTS = new LiveFigure("residents", Map.of());
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 10);

    @Autowired private Plans plans;
    @Autowired private Figures figures;
    @Autowired private FigureHistory history;
    @Autowired private Accounts accounts;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void missed_nights_are_made_up_for_and_what_was_read_stays() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = aPlan("Piano letto di notte");
        var asRead =
                new Reading.Value(
                        RESIDENTS,
                        "Residenti",
                        7,
                        "7",
                        "",
                        rosa.shared.DaySpan.on(NIGHT.minusDays(4)),
                        "Prova",
                        "",
                        false);
        history.record(plan.id(), NIGHT.minusDays(4), List.of(asRead));
        var ahead = aPlan("Piano letto con un orologio avanti");
        history.record(ahead.id(), NIGHT.plusDays(3), List.of(asRead));
        var archived = aPlan("Piano archiviato");
        plans.archive(archived.id(), plans.find(archived.id()).orElseThrow().version());
        SecurityContextHolder.clearContext();

        new NightlyReadings(plans, figures, history, at(NIGHT)).take();

        var read = history.of(plan.id()).get(RESIDENTS.key());
        assertThat(read)
                .extracting(FigureHistory.Stored::day)
                .containsExactlyElementsOf(
                        NIGHT.minusDays(4).datesUntil(NIGHT.plusDays(1)).toList());
        assertThat(read.getFirst().number()).isEqualTo(7);
        assertThat(read.getLast().number()).isGreaterThan(800_000);
        assertThat(history.of(archived.id())).isEmpty();
        assertThat(history.of(ahead.id()).get(RESIDENTS.key())).hasSize(1);
        assertThat(takenAgain()).doesNotContainKey(plan.id().value());
    }

    /// What a second round of the same night reads of each plan.
    private Map<String, Integer> takenAgain() {
        var before = counts();
        new NightlyReadings(plans, figures, history, at(NIGHT)).take();
        var after = counts();
        after.entrySet().removeIf(plan -> plan.getValue().equals(before.get(plan.getKey())));
        return after;
    }

    private Map<String, Integer> counts() {
        var counts = new java.util.TreeMap<String, Integer>();
        plans.inUse()
                .forEach(plan ->
                        counts.put(
                                plan.id().value(),
                                history.of(plan.id()).values().stream()
                                        .mapToInt(List::size)
                                        .sum()));
        return counts;
    }

    private Plan aPlan(String title) {
        var plan = plans.create(title);
        var section = plan.sections().getFirst();
        plans.saveText(
                section.id(),
                section.textVersion(),
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                        + "{\"type\":\"live_figure\",\"attrs\":{\"query\":\"residents\"}}]}]}");
        return plans.find(plan.id()).orElseThrow();
    }

    private static Clock at(LocalDate day) {
        Instant night = day.atTime(3, 10).atZone(Formats.ROME).toInstant();
        return Clock.fixed(night, Formats.ROME);
    }
}
