package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.document.LiveFigure;
import rosa.document.SectionText;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.plan.internal.TemplateTexts;
import rosa.shared.AccountId;
import rosa.shared.DaySpan;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Provenance OFFICE = new Provenance("rosa-inserimento", DAY);

    @Autowired private Figures figures;
    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private Facilities facilities;
    @Autowired private Places places;

    @Test
    void every_indicator_reads_what_the_analysis_computes() {
        facility("054039", 60, 55);
        var rules = ruleSets.inForceOn(DAY).orElseThrow();
        var evaluation = analysis.evaluate(DAY, rules.data());

        for (Indicator indicator : Indicator.values()) {
            var reading = read(indicator.key(), Map.of());

            switch (evaluation.indicators().measure(indicator)) {
                case Measure.Known(double value) ->
                        assertThat(reading)
                                .isInstanceOfSatisfying(
                                        Reading.Value.class,
                                        read -> assertThat(read.number()).isEqualTo(value));
                case Measure.Undefined _ ->
                        assertThat(reading)
                                .isInstanceOfSatisfying(
                                        Reading.Failed.class,
                                        failed ->
                                                assertThat(failed.problem())
                                                        .isEqualTo(Reading.Problem.UNDEFINED));
            }
        }
    }

    @Test
    void values_are_written_as_people_here_write_them_with_day_and_source() {
        facility("054039", 60, 55);

        var places = value("places", Map.of());
        var hoover = value("hoover", Map.of());

        assertThat(places.unit()).isEqualTo("posti");
        assertThat(places.asOf()).isEqualTo(DAY);
        assertThat(places.source()).isNotBlank();
        assertThat(hoover.text()).matches("\\d{1,3},\\d\u00a0%");
        assertThat(hoover.label()).isEqualTo("Indice di Hoover");
        assertThat(hoover.explanation()).isNotBlank();
    }

    @Test
    void what_is_asked_of_a_comune_equals_its_balance() {
        facility("054040", 12, 11);
        var balance =
                evaluation("revisione-2017-3")
                        .quotas()
                        .comune(new IstatCode("054040"))
                        .orElseThrow();
        var about = Map.of("comune", "054040", "rule-set", "revisione-2017-3");

        assertThat(value("comune-places", Map.of("comune", "054040")).number())
                .isEqualTo(balance.places());
        assertThat(value("comune-quota", about).number()).isEqualTo(balance.quota().due());
        assertThat(value("comune-gap", about).number()).isEqualTo(balance.gap());
        assertThat(value("comune-gap", about).label())
                .contains("Piegaro")
                .contains(ruleSets.ruleSet(new RuleSetId("revisione-2017-3")).data().name());
    }

    @Test
    void what_is_asked_of_a_territory_is_the_sum_over_its_comuni() {
        facility("054039", 60, 55);
        var inPerugia =
                evaluation("revisione-2017-3").quotas().by("provincia").entrySet().stream()
                        .filter(entry -> entry.getKey().value().equals("provincia:054"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        var about = Map.of("territory", "provincia:054", "rule-set", "revisione-2017-3");

        assertThat(value("quota", about).number()).isEqualTo(inPerugia.due());
        assertThat(value("places", Map.of("territory", "provincia:054")).number())
                .isEqualTo(inPerugia.places());
        assertThat(value("residents", Map.of("territory", "provincia:054")).number())
                .isEqualTo(inPerugia.residents());
    }

    @Test
    void a_question_without_answer_says_why() {
        assertThat(failed("no-such", Map.of())).isEqualTo(Reading.Problem.UNKNOWN_QUERY);
        assertThat(failed("places", Map.of("date", "ieri")))
                .isEqualTo(Reading.Problem.BAD_PARAMETER);
        assertThat(failed("places", Map.of("date", "2999-01-01")))
                .isEqualTo(Reading.Problem.BAD_PARAMETER);
        assertThat(failed("places", Map.of("comune", "054039")))
                .isEqualTo(Reading.Problem.BAD_PARAMETER);
        assertThat(failed("comune-places", Map.of())).isEqualTo(Reading.Problem.BAD_PARAMETER);
        assertThat(failed("quota", Map.of("rule-set", "../..")))
                .isEqualTo(Reading.Problem.BAD_PARAMETER);
        assertThat(failed("places", Map.of("territory", "nessuno")))
                .isEqualTo(Reading.Problem.BAD_PARAMETER);
    }

    @Test
    void so_few_people_that_they_could_be_recognised_are_told_only_to_who_may_see_facilities() {
        facility("055006", 4, 3);
        var figure = new LiveFigure("comune-presences", Map.of("comune", "055006"));

        var reader = figures.read(List.of(figure), asked(Role.READER)).get(figure);
        var coordinator = figures.read(List.of(figure), asked(Role.COORDINATOR)).get(figure);

        assertThat(reader)
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed ->
                                assertThat(failed.problem()).isEqualTo(Reading.Problem.SUPPRESSED));
        assertThat(coordinator).isInstanceOf(Reading.Value.class);
    }

    @Test
    void every_query_has_a_name_and_an_explanation_in_both_languages() {
        for (FigureQuery query : FigureQuery.all()) {
            for (Locale locale : rosa.shared.Messages.LOCALES) {
                assertThat(rosa.shared.Messages.has(locale, query.labelKey()))
                        .as(query.labelKey())
                        .isTrue();
                assertThat(rosa.shared.Messages.has(locale, query.explanationKey()))
                        .as(query.explanationKey())
                        .isTrue();
            }
        }
    }

    @Test
    void a_saturation_gives_the_first_and_the_last_day_of_its_counts_and_says_that_it_mixes_them() {
        var places1980 = LocalDate.of(1980, 1, 15);
        var presences1980 = LocalDate.of(1980, 5, 20);
        var casa =
                facilities.register(
                        FacilityData.of(
                                        "Struttura del 1980",
                                        FacilityKind.CAS_ADULTS,
                                        new IstatCode("054039"),
                                        OFFICE)
                                .openedOn(places1980)
                                .build());
        places.record(casa.id(), new PlacesCount(places1980, 60, 60, null, OFFICE));
        places.record(casa.id(), new PlacesCount(presences1980, null, null, 48, OFFICE));
        facilities.close(casa.id(), casa.version(), presences1980.plusMonths(1));

        var saturation = value("saturation", Map.of("date", "1980-06-01"));
        var people = value("presences", Map.of("date", "1980-06-01"));

        assertThat(saturation.text()).isEqualTo("80,0\u00a0%");
        assertThat(saturation.days()).isEqualTo(new DaySpan(places1980, presences1980));
        assertThat(saturation.days().words(Locale.ITALIAN))
                .isEqualTo("dal 15/01/1980 al 20/05/1980");
        assertThat(saturation.explanation())
                .contains("In una struttura posti e presenze sono stati contati in giorni diversi");
        assertThat(people.days()).isEqualTo(DaySpan.on(presences1980));
        assertThat(people.explanation()).doesNotContain("giorni diversi");
    }

    @Test
    void every_figure_of_the_template_is_in_the_catalogue() {
        Set<String> asked =
                TemplateTexts.all().stream()
                        .map(SectionText::figures)
                        .flatMap(List::stream)
                        .map(LiveFigure::query)
                        .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        assertThat(asked).allSatisfy(key -> assertThat(FigureQuery.find(key)).isPresent());
    }

    private Evaluation evaluation(String rules) {
        return analysis.evaluate(DAY, ruleSets.ruleSet(new RuleSetId(rules)).data());
    }

    private Reading read(String query, Map<String, String> params) {
        var figure = new LiveFigure(query, new LinkedHashMap<>(params));
        return figures.read(List.of(figure), asked(Role.COORDINATOR)).get(figure);
    }

    private Reading.Value value(String query, Map<String, String> params) {
        return (Reading.Value) read(query, params);
    }

    private Reading.Problem failed(String query, Map<String, String> params) {
        return ((Reading.Failed) read(query, params)).problem();
    }

    private static Figures.Asked asked(Role role) {
        return new Figures.Asked(
                DAY,
                Locale.ITALIAN,
                new SignedIn(new AccountId("a-1"), "Persona", Set.of(role), null, Set.of()));
    }

    private void facility(String comune, int active, int occupied) {
        var facility =
                facilities.register(
                        FacilityData.of(
                                        "Struttura di prova " + java.util.UUID.randomUUID(),
                                        FacilityKind.CAS_ADULTS,
                                        new IstatCode(comune),
                                        OFFICE)
                                .openedOn(LocalDate.of(2025, 1, 1))
                                .build());
        places.record(facility.id(), new PlacesCount(DAY, active, active, occupied, OFFICE));
    }
}
