package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.Analysis;
import rosa.distribution.RuleSets;
import rosa.document.Block;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.AccountId;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class LiveBlocksTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 1);
    private static final SignedIn COORDINATOR =
            new SignedIn(new AccountId("prova"), "Prova", Set.of(Role.COORDINATOR), null, Set.of());

    @Autowired private LiveBlocks blocks;
    @Autowired private Figures figures;
    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private Facilities facilities;
    @Autowired private Places places;

    @Test
    void the_table_of_comuni_has_the_rows_of_the_analysis_and_their_sum() {
        facility();

        var table = answer(LiveBlock.Kind.TABLE, "comuni-table", Map.of());

        var rules = ruleSets.inForceOn(DAY).orElseThrow();
        var evaluation = analysis.evaluate(DAY, rules.data());
        assertThat(table.rows()).hasSize(evaluation.quotas().comuni().size() + 1);
        var perugia = evaluation.quotas().comune(new IstatCode("054039")).orElseThrow();
        assertThat(table.rows())
                .filteredOn(row -> row.getFirst().equals("Perugia"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(2)).isEqualTo(whole(perugia.places()));
                    assertThat(row.get(4)).isEqualTo(whole(perugia.quota().due()));
                });
        assertThat(table.totals()).isEqualTo(1);
        assertThat(table.rows().getLast().get(2))
                .isEqualTo(whole(evaluation.quotas().total().places()));
        assertThat(table.source()).isNotBlank();
    }

    @Test
    void the_table_of_a_territory_holds_its_comuni_only() {
        facility();

        var table =
                answer(LiveBlock.Kind.TABLE, "comuni-table", Map.of("territory", "provincia:055"));

        assertThat(table.rows()).hasSize(34);
        assertThat(table.rows())
                .extracting(List::getFirst)
                .contains("Terni")
                .doesNotContain("Todi");
    }

    @Test
    void the_table_of_a_partition_has_a_row_a_part() {
        facility();

        var table =
                answer(LiveBlock.Kind.TABLE, "territories-table", Map.of("partition", "provincia"));

        assertThat(table.rows()).hasSize(3);
        assertThat(table.label()).endsWith("Provincia");
    }

    @Test
    void the_indicators_read_what_the_figures_read() {
        facility();

        var table = answer(LiveBlock.Kind.TABLE, "indicators-table", Map.of());

        var places = new LiveFigure("places", Map.of());
        var reading = (Reading.Value) figures.read(List.of(places), asked()).get(places);
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.get(1)).isEqualTo(reading.text()));
    }

    @Test
    void the_trend_begins_with_the_first_places_and_says_in_words_where_it_goes() {
        facility();

        var chart = answer(LiveBlock.Kind.CHART, "places-trend", Map.of());

        assertThat(chart.rows()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(chart.rows().getLast().getFirst()).isEqualTo("01/06/2025");
        assertThat(chart.picture())
                .hasValueSatisfying(drawn -> {
                    assertThat(drawn.alt()).contains("I posti passano da").contains("01/06/2025");
                    assertThat(drawn.image().width())
                            .isGreaterThanOrEqualTo((int) Math.ceil(150 / 25.4 * 300));
                });
    }

    @Test
    void the_curve_of_lorenz_ends_at_all_places() {
        facility();

        var chart = answer(LiveBlock.Kind.CHART, "lorenz", Map.of());

        assertThat(chart.rows()).hasSize(10);
        assertThat(chart.rows().getLast()).containsOnly("100\u00a0%");
        assertThat(chart.picture())
                .hasValueSatisfying(drawn -> assertThat(drawn.alt()).contains("Indice di Gini"));
    }

    @Test
    void a_map_of_a_territory_shows_its_comuni_with_the_numbers_of_the_table() {
        facility();
        var here = Map.of("territory", "provincia:055");

        var map = answer(LiveBlock.Kind.MAP, "gap-map", here);

        var table = answer(LiveBlock.Kind.TABLE, "comuni-table", here);
        assertThat(map.rows()).hasSize(33);
        assertThat(map.rows())
                .allSatisfy(row ->
                        assertThat(table.rows())
                                .anySatisfy(same -> {
                                    assertThat(same.getFirst()).isEqualTo(row.getFirst());
                                    assertThat(same.getLast()).isEqualTo(row.getLast());
                                }));
        assertThat(map.picture())
                .hasValueSatisfying(drawn -> {
                    assertThat(drawn.alt())
                            .startsWith("Mappa")
                            .contains("Provincia di Terni", "Posti rispetto alla quota");
                    assertThat(drawn.image().width())
                            .isGreaterThanOrEqualTo((int) Math.ceil(150 / 25.4 * 300));
                });
        assertThat(map.source()).contains("Confini");
    }

    @Test
    void every_map_is_printed_as_a_picture_with_words_and_source() {
        facility();
        for (String query : List.of("per-thousand-map", "places-map", "gap-map")) {
            var printed =
                    new BlockPrint(Locale.ITALIAN)
                            .blocks(answer(LiveBlock.Kind.MAP, query, Map.of()));

            assertThat(printed).hasSize(2);
            assertThat(printed.getFirst())
                    .isInstanceOfSatisfying(
                            Block.Picture.class,
                            picture -> {
                                assertThat(picture.caption()).startsWith("Mappa: ");
                                assertThat(picture.alt()).isNotBlank();
                            });
            assertThat(printed.getLast().toString()).contains("Fonte: ");
        }
    }

    @Test
    void what_means_nothing_says_why() {
        assertThat(why(LiveBlock.Kind.TABLE, "lorenz", Map.of()))
                .isEqualTo("La cifra «lorenz» non esiste più.");
        assertThat(why(LiveBlock.Kind.TABLE, "territories-table", Map.of()))
                .isEqualTo("La suddivisione del territorio non esiste.");
        assertThat(why(LiveBlock.Kind.CHART, "lorenz", Map.of("territory", "provincia:999")))
                .isEqualTo("Il territorio non esiste.");
    }

    @Test
    void a_live_table_is_printed_with_header_totals_source_and_day() {
        facility();

        var printed =
                new BlockPrint(Locale.ITALIAN)
                        .blocks(answer(LiveBlock.Kind.TABLE, "comuni-table", Map.of()));

        assertThat(printed)
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.TableBlock.class,
                        table -> {
                            assertThat(table.headerRows()).hasSize(1);
                            assertThat(table.rows().getLast().total()).isTrue();
                            assertThat(table.note()).startsWith("Fonte: ").contains("/2025");
                        });
    }

    private BlockReading.Answer answer(
            LiveBlock.Kind kind, String query, Map<String, String> params) {
        return switch (read(kind, query, params)) {
            case BlockReading.Answer answer -> answer;
            case BlockReading.Failed failed -> throw new AssertionError(failed.why());
        };
    }

    private String why(LiveBlock.Kind kind, String query, Map<String, String> params) {
        return ((BlockReading.Failed) read(kind, query, params)).why();
    }

    private BlockReading read(LiveBlock.Kind kind, String query, Map<String, String> params) {
        var block = new LiveBlock(kind, new LiveFigure(query, params));
        var reading = blocks.read(List.of(block), asked()).get(block);
        assertThat(reading).isNotNull();
        return java.util.Objects.requireNonNull(reading);
    }

    private static Figures.Asked asked() {
        return new Figures.Asked(DAY, Locale.ITALIAN, COORDINATOR);
    }

    private void facility() {
        var office = new Provenance("rosa-inserimento", BEFORE);
        var facility =
                facilities.register(
                        FacilityData.of(
                                        "Casa in grafico " + java.util.UUID.randomUUID(),
                                        FacilityKind.CAS_ADULTS,
                                        new IstatCode("054039"),
                                        office)
                                .openedOn(BEFORE)
                                .build());
        places.record(facility.id(), new PlacesCount(BEFORE, 40, 40, 30, office));
        places.record(facility.id(), new PlacesCount(DAY.minusDays(1), 60, 60, 55, office));
    }

    private static String whole(long number) {
        return Formats.integer(Locale.ITALIAN, number);
    }
}
