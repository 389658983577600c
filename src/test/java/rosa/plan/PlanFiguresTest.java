package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.LiveFigure;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Visibility;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class PlanFiguresTest {
    private static final LiveFigure ALL_PLACES = new LiveFigure("places", Map.of());
    private static final LiveFigure PLACES = figure("comune-places", "055006");
    private static final LiveFigure PRESENCES = figure("comune-presences", "055006");

    @Autowired private PlanFigures planFigures;
    @Autowired private FigureHistory history;
    @Autowired private Plans plans;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Clock clock;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_figure_says_where_it_is_used_and_what_moved_since_it_was_read() {
        var plan = aPlanWith(ALL_PLACES);
        facility(12, 8);
        history.record(
                plan.id(),
                today().minusDays(40),
                List.of(value(ALL_PLACES, 5, today().minusDays(40))));

        var used = overview(plan, Role.COORDINATOR, today().minusDays(10)).getFirst();

        assertThat(used.sections()).extracting(s -> s.data().title()).containsExactly("Contesto");
        assertThat(used.then())
                .contains(new PlanFigures.Then(today().minusDays(40), 5, "5", false));
        var now = (Reading.Value) used.now();
        assertThat(used.moved()).contains(now.number() - 5);
        assertThat(used.past())
                .extracting(PlanFigures.Past::day)
                .containsExactly(today().minusDays(40), today());
    }

    @Test
    void what_was_never_read_is_computed_from_the_data_of_that_day() {
        var plan = aPlanWith(PLACES);
        facility(7, 7);

        var used = overview(plan, Role.COORDINATOR, today().minusDays(30)).getFirst();

        assertThat(used.then())
                .hasValueSatisfying(then -> {
                    assertThat(then.recomputed()).isTrue();
                    assertThat(then.day()).isEqualTo(today().minusDays(30));
                });
    }

    @Test
    void what_reads_the_same_has_not_moved() {
        var share = new LiveFigure("saturation", Map.of());
        var plan = aPlanWith(share);
        facility(9, 9);
        var now =
                (Reading.Value)
                        overview(plan, Role.COORDINATOR, today().minusDays(1)).getFirst().now();
        history.record(
                plan.id(),
                today().minusDays(40),
                List.of(value(share, now.number() + 0.000001, today().minusDays(40))));

        var used = overview(plan, Role.COORDINATOR, today().minusDays(10)).getFirst();

        assertThat(used.moved()).contains(0.0);
        assertThat(used.hasMoved()).isFalse();
    }

    @Test
    void the_difference_is_that_of_the_two_figures_one_reads() {
        var share = new LiveFigure("saturation", Map.of());
        var used =
                new PlanFigures.Used(
                        share,
                        List.of(),
                        value(share, 0.96349, today()),
                        Optional.of(new PlanFigures.Then(today(), 0.97251, "97,3 %", true)),
                        List.of());

        assertThat(used.moved()).contains(-0.010);
    }

    @Test
    void a_day_has_one_reading_the_last() {
        var plan = aPlanWith(PLACES);

        history.record(plan.id(), today(), List.of(value(PLACES, 1, today())));
        history.record(plan.id(), today(), List.of(value(PLACES, 2, today())));

        assertThat(history.of(plan.id()).get(PLACES.key()))
                .containsExactly(new FigureHistory.Stored(today(), 2, today()));
    }

    @Test
    void whoever_may_not_see_few_people_does_not_see_them_in_the_past_either() {
        var plan = aPlanWith(PRESENCES);
        facility(3, 2);
        overview(plan, Role.COORDINATOR, today().minusDays(1));

        var used = overview(plan, Role.READER, today().minusDays(1)).getFirst();

        assertThat(used.now())
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed ->
                                assertThat(failed.problem()).isEqualTo(Reading.Problem.SUPPRESSED));
        assertThat(used.past()).isEmpty();
        assertThat(used.then()).isEmpty();
    }

    @Test
    void what_somebody_read_of_a_part_is_not_told_to_whoever_sees_less_of_it() {
        var plan = aPlanWith(PLACES);
        facility(30, 20, Visibility.RESTRICTED);
        var coordinators = overview(plan, Role.COORDINATOR, today().minusDays(1)).getFirst();

        var used = overview(plan, Role.READER, today().minusDays(1)).getFirst();

        double seenByCoordinator = ((Reading.Value) coordinators.now()).number();
        assertThat(((Reading.Value) used.now()).number()).isEqualTo(seenByCoordinator - 30);
        assertThat(used.past()).isEmpty();
        assertThat(months(PLACES, Role.READER).getLast().number())
                .isEqualTo(months(PLACES, Role.COORDINATOR).getLast().number() - 30);
        assertThat(used.then())
                .hasValueSatisfying(then -> {
                    assertThat(then.recomputed()).isTrue();
                    assertThat(then.number()).isEqualTo(seenByCoordinator - 30);
                });
    }

    @Test
    void a_figure_of_a_part_is_computed_for_the_ends_of_the_last_months() {
        var before = months(PLACES, Role.COORDINATOR);
        facility(40, 30);

        var months = months(PLACES, Role.COORDINATOR);

        assertThat(months)
                .extracting(PlanFigures.Past::day)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 6)
                                .mapToObj(ago -> today().withDayOfMonth(1).minusMonths(6 - ago))
                                .map(first -> first.minusDays(1))
                                .toList());
        // The facility opened sixty days ago.
        assertThat(months.getFirst().number()).isEqualTo(before.getFirst().number());
        assertThat(months.getLast().number()).isEqualTo(before.getLast().number() + 40);
    }

    @Test
    void a_figure_of_a_day_of_its_own_has_no_months() {
        var dated =
                new LiveFigure("comune-places", Map.of("comune", "055006", "date", "2026-01-31"));
        var plan = aPlanWith(dated);

        var used = overview(plan, Role.COORDINATOR, today().minusDays(1)).getFirst();

        assertThat(used.hasMonths()).isFalse();
        assertThat(
                        overview(aPlanWith(PLACES), Role.COORDINATOR, today().minusDays(1))
                                .getFirst()
                                .hasMonths())
                .isTrue();
    }

    private List<PlanFigures.Past> months(LiveFigure figure, Role role) {
        var person = new SignedIn(new AccountId("prova"), "Prova", Set.of(role), null, Set.of());
        return planFigures.months(figure, new Figures.Asked(today(), Locale.ITALIAN, person));
    }

    @Test
    void a_figure_that_means_nothing_any_more_shows_as_such() {
        var plan = aPlanWith(new LiveFigure("una-volta", Map.of()));

        var used = overview(plan, Role.COORDINATOR, today().minusDays(1)).getFirst();

        assertThat(used.now()).isInstanceOf(Reading.Failed.class);
        assertThat(used.moved()).isEmpty();
    }

    @Test
    void differences_have_their_sign_and_unit() {
        assertThat(PlanFigures.difference(PLACES, 12, Locale.ITALIAN)).isEqualTo("+12 posti");
        assertThat(
                        PlanFigures.difference(
                                new LiveFigure("saturation", Map.of()), -0.013, Locale.ITALIAN))
                .isEqualTo("\u22121,3 punti percentuali");
    }

    private List<PlanFigures.Used> overview(Plan plan, Role role, LocalDate since) {
        var person = new SignedIn(new AccountId("prova"), "Prova", Set.of(role), null, Set.of());
        var asked = new Figures.Asked(today(), Locale.ITALIAN, person);
        var now = plans.find(plan.id()).orElseThrow();
        return planFigures.overview(now, asked, since).figures();
    }

    /// A plan whose only figures are those of its first section.
    private Plan aPlanWith(LiveFigure figure) {
        var plan = plans.create("Piano " + UUID.randomUUID());
        plan.sections().stream().skip(1).forEach(section -> plans.remove(section.id()));
        var first = plan.sections().getFirst();
        var params =
                figure.params().entrySet().stream()
                        .map(p -> "\"%s\":\"%s\"".formatted(p.getKey(), p.getValue()))
                        .toList();
        var json =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"live_figure\",\"attrs\":{\"query\":\"%s\",\"params\":{%s}}}]}]}"
                        .formatted(figure.query(), String.join(",", params));
        assertThat(plans.saveText(first.id(), first.version(), json))
                .isInstanceOf(TextChange.Saved.class);
        return plan;
    }

    private void facility(int active, int occupied) {
        facility(active, occupied, Visibility.PUBLIC);
    }

    private void facility(int active, int occupied, Visibility visibility) {
        var day = today().minusDays(60);
        var office = new Provenance("rosa-inserimento", day);
        var facility =
                facilities.register(
                        FacilityData.of(
                                        "Struttura di prova " + UUID.randomUUID(),
                                        FacilityKind.CAS_ADULTS,
                                        new IstatCode("055006"),
                                        office)
                                .openedOn(day)
                                .visibility(visibility)
                                .build());
        places.record(facility.id(), new PlacesCount(day, active, active, occupied, office));
    }

    private static Reading.Value value(LiveFigure figure, double number, LocalDate day) {
        return new Reading.Value(
                figure, "", number, "", "", rosa.shared.DaySpan.on(day), "", "", false);
    }

    private static LiveFigure figure(String query, String comune) {
        return new LiveFigure(query, Map.of("comune", comune));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ROME));
    }
}
