package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosa.imports.Italian;
import rosa.imports.model.Entry.Variation;
import rosa.imports.model.VariationRows.Type;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;
import rosa.territory.NewComune;

/// Codes that no comune has.
class VariationsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 1);
    private static final Provenance SOURCE = new Provenance("prova", DAY);

    private final Problems problems = new Problems();
    private final List<Variation> rows = new ArrayList<>();
    private final Map<IstatCode, String> known =
            new TreeMap<>(
                    Map.of(code(1), "Alba", code(2), "Borgo", code(3), "Colle", code(4), "Dorso"));
    private Lineage stored = Lineage.NONE;

    @Test
    void a_merger_is_told_from_both_sides_and_is_one_change_for_each_part() {
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.CS, 9, "Nuova", 2, "Borgo", DAY);
        row(Type.ES, 1, "Alba", 9, "Nuova", DAY);
        row(Type.ES, 2, "Borgo", 9, "Nuova", DAY);

        var found = found();

        assertThat(texts()).isEmpty();
        assertThat(found.changes())
                .extracting(told -> told.change().id())
                .containsExactly(
                        "merger:2024-01-01:054901:054909", "merger:2024-01-01:054902:054909");
        assertThat(found.begun())
                .extracting(NewComune::istat, NewComune::name, NewComune::parts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                code(9), "Nuova", List.of(code(1), code(2))));
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.CS, 9, "Nuova", 2, "Borgo", DAY);
        row(Type.ES, 1, "Alba", 9, "Nuova", DAY);
        row(Type.ES, 2, "Borgo", 9, "Nuova", DAY);
        row(Type.ES, 9, "Nuova", 3, "Colle", LATER);
        row(Type.AQES, 3, "Colle", 9, "Nuova", LATER);
        List<String> inOrder = ids(found());
        Collections.reverse(rows);

        assertThat(ids(found())).containsExactlyInAnyOrderElementsOf(inOrder).hasSize(3);
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_chain_makes_the_comune_in_between_and_that_after_it() {
        row(Type.AP, 8, "Alba", 9, "Alba", LATER);
        row(Type.AP, 1, "Alba", 8, "", DAY);

        var found = found();

        assertThat(texts()).isEmpty();
        assertThat(found.changes())
                .extracting(told -> told.change().kind(), told -> told.change().toName())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.RECODING, "Alba"),
                        org.assertj.core.groups.Tuple.tuple(Kind.RECODING, "Alba"));
        assertThat(found.begun()).extracting(NewComune::istat).containsExactly(code(8), code(9));
    }

    @Test
    void who_takes_another_in_and_goes_on_incorporates_it() {
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);
        row(Type.AQES, 2, "Borgo", 1, "Alba", DAY);

        assertThat(ids(found())).containsExactly("incorporation:2024-01-01:054901:054902");
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_part_that_becomes_a_comune_is_a_split_and_the_other_rows_say_the_same() {
        known.put(code(9), "Nuova");
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.CECS, 1, "Alba", 9, "Nuova", DAY);

        assertThat(ids(found())).containsExactly("split:2024-01-01:054901:054909");
        assertThat(texts()).isEmpty();
    }

    @Test
    void land_that_goes_from_one_to_another_is_told_once() {
        row(Type.CE, 1, "Alba", 2, "Borgo", DAY);
        row(Type.AQ, 2, "Borgo", 1, "Alba", DAY);

        assertThat(ids(found())).containsExactly("transfer:2024-01-01:054901:054902");
    }

    @Test
    void a_comune_that_ceases_in_favour_of_several_is_divided() {
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);
        row(Type.ES, 1, "Alba", 3, "Colle", DAY);

        assertThat(found().changes())
                .extracting(told -> told.change().kind())
                .containsExactly(Kind.DIVISION, Kind.DIVISION);
    }

    @Test
    void a_new_name_keeps_the_code() {
        row(Type.CD, 1, "Alba", 1, "Alba Terme", DAY);

        assertThat(found().changes())
                .extracting(told -> told.change().fromName() + " " + told.change().toName())
                .containsExactly("Alba Alba Terme");
        assertThat(texts()).isEmpty();
    }

    @Test
    void rows_about_comuni_elsewhere_are_counted_and_those_that_lead_here_are_kept() {
        row(Type.ES, 20, "Altrove", 21, "Lontano", DAY);
        row(Type.CS, 9, "Nuova", 30, "Vecchia", DAY);
        row(Type.ES, 30, "Vecchia", 9, "Nuova", DAY);
        row(Type.CS, 9, "Nuova", 31, "Antica", DAY);
        row(Type.ES, 31, "Antica", 9, "Nuova", DAY);
        row(Type.ES, 9, "Nuova", 1, "Alba", LATER);

        var found = found();

        assertThat(ids(found))
                .containsExactly(
                        "merger:2024-01-01:054930:054909",
                        "merger:2024-01-01:054931:054909",
                        "incorporation:2025-06-01:054909:054901");
        assertThat(found.begun()).isEmpty();
        assertThat(texts())
                .containsExactly(
                        "Una riga riguarda un comune fuori dal territorio e non viene letta.");
    }

    @Test
    void a_file_about_other_places_only_is_refused() {
        row(Type.ES, 20, "Altrove", 21, "Lontano", DAY);

        assertThat(found().changes()).isEmpty();
        assertThat(texts())
                .containsExactly("Nessuna riga riguarda i comuni di questo territorio (1 lette).");
    }

    @Test
    void a_row_without_a_day_is_left_out() {
        row(Type.CD, 1, "Alba", 1, "Alba Terme", null);

        assertThat(found().changes()).isEmpty();
        assertThat(texts())
                .containsExactly(
                        "La variazione di Alba è senza data di decorrenza e non viene letta.");
    }

    @Test
    void nobody_ceases_twice() {
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);
        row(Type.ES, 1, "Alba", 3, "Colle", LATER);

        assertThat(errors()).contains("Alba cessa due volte, dal 01/01/2024 e dal 01/06/2025.");
    }

    @Test
    void nobody_begins_twice() {
        known.put(code(9), "Nuova");
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.CS, 9, "Nuova", 2, "Borgo", LATER);

        assertThat(errors())
                .contains("Nuova si costituisce due volte, dal 01/01/2024 e dal 01/06/2025.");
    }

    @Test
    void who_is_over_takes_no_other_in_and_no_other_name() {
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);
        row(Type.ES, 3, "Colle", 1, "Alba", LATER);
        row(Type.CD, 1, "Alba", 1, "Alba Terme", LATER);

        assertThat(errors())
                .containsOnly(
                        "Alba è cessato il 01/01/2024: una variazione dal 01/06/2025 lo"
                                + " contraddice.");
        assertThat(errors()).hasSize(2);
    }

    @Test
    void who_is_not_yet_takes_no_other_in() {
        known.put(code(9), "Nuova");
        row(Type.CS, 9, "Nuova", 1, "Alba", LATER);
        row(Type.ES, 3, "Colle", 9, "Nuova", DAY);

        assertThat(errors())
                .containsExactly(
                        "Nuova si costituisce solo il 01/06/2025: una variazione dal 01/01/2024"
                                + " lo contraddice.");
    }

    @Test
    void nobody_goes_into_themselves() {
        row(Type.ES, 1, "Alba", 1, "Alba", DAY);
        row(Type.ES, 2, "Borgo", 3, "Colle", DAY);
        row(Type.ES, 3, "Colle", 2, "Borgo", DAY);

        assertThat(errors())
                .contains(
                        "La riga ES indica due volte lo stesso comune (054901).",
                        "Borgo confluisce in sé stesso, passando per altri comuni, con le"
                                + " variazioni del 01/01/2024.");
    }

    @Test
    void a_part_of_one_comune_that_ceases_into_another_is_a_contradiction() {
        known.put(code(9), "Nuova");
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);

        assertThat(errors())
                .containsExactly(
                        "La riga dice che Nuova nasce da Alba, ma un'altra riga dello stesso"
                                + " giorno fa confluire Alba in Borgo.");
    }

    @Test
    void land_of_an_abolished_comune_needs_its_abolition() {
        row(Type.AQES, 2, "Borgo", 1, "Alba", DAY);

        assertThat(errors())
                .containsExactly(
                        "La riga dice che Borgo acquisisce il territorio di Alba, soppresso, ma"
                                + " manca la riga ES di Alba con la stessa decorrenza.");
    }

    @Test
    void a_successor_nobody_knows_must_be_listed_first() {
        row(Type.ES, 1, "Alba", 40, "Ignota", DAY);

        assertThat(errors())
                .containsExactly(
                        "Il comune Ignota (054940) non è in archivio: importa prima l'elenco"
                                + " nazionale che lo comprende.");
    }

    @Test
    void a_merger_with_a_part_nobody_knows_must_wait_for_the_list() {
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);
        row(Type.ES, 1, "Alba", 9, "Nuova", DAY);
        row(Type.CS, 9, "Nuova", 40, "Ignota", DAY);
        row(Type.ES, 40, "Ignota", 9, "Nuova", DAY);

        assertThat(errors())
                .containsExactly(
                        "Nuova nasce anche da comuni che non sono in archivio (Ignota (054940)):"
                                + " importa prima l'elenco nazionale che li comprende.");
    }

    @Test
    void where_a_split_comune_lies_follows_from_nothing() {
        row(Type.CS, 9, "Nuova", 1, "Alba", DAY);

        assertThat(errors()).singleElement().asString().startsWith("Di Nuova, che si distacca");

        rows.clear();
        rows.add(
                new Variation(
                        2,
                        Type.CS,
                        DAY,
                        code(9),
                        "Nuova",
                        code(1),
                        "Alba",
                        "",
                        "",
                        12.5,
                        new Entry.Position(43, 12)));
        var again = new Problems();
        var found = Variations.of(rows, stored, new Comuni(known), SOURCE, again);
        assertThat(again.hasErrors()).isFalse();
        assertThat(found.begun()).extracting(NewComune::areaKm2).containsExactly(12.5);
    }

    @Test
    void a_name_that_is_not_the_codes_is_worth_a_look() {
        row(Type.ES, 1, "Albona", 2, "Borgo", DAY);

        assertThat(found().changes()).hasSize(1);
        assertThat(texts())
                .containsExactly(
                        "Il codice 054901 è di Alba, ma la riga lo chiama Albona. Vale il codice.");
    }

    @Test
    void what_is_recorded_counts_as_if_the_file_said_it() {
        row(Type.ES, 1, "Alba", 2, "Borgo", DAY);
        store(found());
        rows.clear();
        row(Type.ES, 3, "Colle", 1, "Alba", LATER);
        row(Type.AQES, 2, "Borgo", 1, "Alba", DAY);

        assertThat(errors())
                .containsExactly(
                        "Alba è cessato il 01/01/2024: una variazione dal 01/06/2025 lo"
                                + " contraddice.");
    }

    @Test
    void a_code_that_is_given_back_years_later_is_no_circle() {
        row(Type.AP, 1, "Alba", 8, "Alba", DAY);
        row(Type.AP, 8, "Alba", 1, "Alba", LATER);

        assertThat(found().changes()).hasSize(2);
        assertThat(texts()).isEmpty();
    }

    private void store(Variations.Found found) {
        List<ComuneChange> changes = found.changes().stream().map(Variations.Told::change).toList();
        Map<IstatCode, Integer> people = new TreeMap<>();
        known.keySet().forEach(code -> people.put(code, 1));
        stored = new Lineage(changes, people);
    }

    private void row(
            Type type, int code, String name, int other, String otherName, @Nullable LocalDate on) {
        rows.add(
                new Variation(
                        rows.size() + 2,
                        type,
                        on,
                        code(code),
                        name,
                        code(other),
                        otherName,
                        "L.R. 1",
                        "",
                        null,
                        null));
    }

    private Variations.Found found() {
        return Variations.of(rows, stored, new Comuni(known), SOURCE, problems);
    }

    private static List<String> ids(Variations.Found found) {
        return found.changes().stream().map(told -> told.change().id()).toList();
    }

    private List<String> texts() {
        return problems.all().stream().map(problem -> Italian.text(problem.message())).toList();
    }

    private List<String> errors() {
        if (problems.all().isEmpty()) {
            found();
        }
        return problems.all().stream()
                .filter(Problem::isError)
                .map(problem -> Italian.text(problem.message()))
                .toList();
    }

    private static IstatCode code(int number) {
        return new IstatCode("0549%02d".formatted(number));
    }
}
