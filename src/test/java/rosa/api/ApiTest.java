package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.api.ApiClient.json;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Position;
import rosa.plan.Plans;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import tools.jackson.databind.JsonNode;

@RosaTest
class ApiTest {
    private static final LocalDate DAY = LocalDate.of(1999, 6, 30);
    private static final Provenance SOURCE = new Provenance("test", DAY);
    private static final String ON = "date=1999-06-30";
    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Plans plans;
    private ApiClient coordinator;

    @BeforeEach
    void signIn() {
        coordinator = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);
    }

    @Test
    void comuni_come_in_pages_with_links_and_a_total() {
        var response = coordinator.get("/api/v1/comuni?size=40&page=2");

        var page = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.path("total").asInt()).isEqualTo(92);
        assertThat(page.path("items").size()).isEqualTo(40);
        assertThat(page.path("pages").asInt()).isEqualTo(3);
        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("92");
        assertThat(response.headers().firstValue("Link").orElseThrow())
                .contains(
                        "</api/v1/comuni?size=40&page=1>; rel=\"prev\"",
                        "</api/v1/comuni?size=40&page=3>; rel=\"next\"",
                        "rel=\"first\"",
                        "rel=\"last\"");
    }

    @Test
    void comuni_are_filtered_by_territory_and_name() {
        var terni = coordinator.json("/api/v1/comuni?territory=provincia:055");
        var gubbio = coordinator.json("/api/v1/comuni?name=gubio");

        assertThat(terni.path("total").asInt()).isEqualTo(33);
        assertThat(gubbio.path("items").path(0).path("name").asString()).isEqualTo("Gubbio");
        assertThat(coordinator.json("/api/v1/comuni/054024").path("name").asString())
                .isEqualTo("Gubbio");
    }

    @Test
    void comuni_are_written_as_geojson_and_csv() {
        var geo = coordinator.get("/api/v1/comuni", "Accept", "application/geo+json");
        var csv = coordinator.get("/api/v1/comuni", "Accept", "text/csv");

        var feature = json(geo).path("features").path(0);
        assertThat(geo.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(json(geo).path("numberMatched").asInt()).isEqualTo(92);
        assertThat(feature.path("geometry").path("type").asString()).endsWith("olygon");
        assertThat(feature.path("properties").path("istat").asString())
                .isEqualTo(feature.path("id").asString());
        assertThat(feature.path("properties").path("schematic").asBoolean()).isTrue();
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().skip(1)).hasSize(92);
        assertThat(csv.body()).contains("054024;Gubbio;");
    }

    @Test
    void an_answer_the_program_has_is_not_sent_again() {
        var first = coordinator.get("/api/v1/comuni/054024");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        var again = coordinator.get("/api/v1/comuni/054024", "If-None-Match", "\"x\", " + tag);

        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(coordinator.get("/api/v1/comuni/054039", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_facility_is_told_as_far_as_the_owner_of_the_token_may_see_it() {
        var cas = register(FacilityKind.CAS_ADULTS, "054052", 12, 9);
        var minors = register(FacilityKind.CAS_MINORS, "054052", 8, 8);
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);

        var full = coordinator.json("/api/v1/facilities/" + cas + "?" + ON);
        var partial = reader.json("/api/v1/facilities/" + cas + "?" + ON);

        assertThat(full.path("address").asString()).isEqualTo("Via Roma 1");
        assertThat(full.path("presences").path("value").asInt()).isEqualTo(9);
        assertThat(partial.path("address").isNull()).isTrue();
        assertThat(partial.path("latitude").isNull()).isTrue();
        assertThat(partial.path("presences").path("suppressed").asBoolean()).isTrue();
        assertThat(coordinator.get("/api/v1/facilities/" + minors).statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/facilities/" + minors).statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/facilities?comune=054052&" + ON).body())
                .contains(cas.value())
                .doesNotContain(minors.value());
        assertThat(
                        coordinator
                                .get(
                                        "/api/v1/facilities?kind=cas-minors&comune=054052&" + ON,
                                        "Accept",
                                        "application/geo+json")
                                .body())
                .contains(minors.value(), "\"type\":\"Point\",\"coordinates\":[12.4")
                .doesNotContain(cas.value());
    }

    @Test
    void small_counts_are_withheld_from_readers_and_cannot_be_worked_out() {
        register(FacilityKind.CAS_ADULTS, "055001", 6, 3);
        register(FacilityKind.CAS_ADULTS, "055004", 20, 14);
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);

        var seen = coordinator.json("/api/v1/comuni/055001?" + ON).path("reception");
        var withheld = reader.json("/api/v1/comuni/055001?" + ON).path("reception");

        assertThat(seen.path("presences").path("value").asInt()).isEqualTo(3);
        assertThat(withheld.path("places").asInt()).isEqualTo(6);
        assertThat(withheld.path("presences").path("value").isNull()).isTrue();
        assertThat(withheld.path("presences").path("suppressed").asBoolean()).isTrue();
        long suppressed =
                items(reader.json("/api/v1/comuni?" + ON)).stream()
                        .filter(one ->
                                one.path("reception")
                                        .path("presences")
                                        .path("suppressed")
                                        .asBoolean())
                        .count();
        assertThat(suppressed).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_is_withheld_is_the_same_on_all_days_for_their_difference_would_tell_it() {
        var only = register(FacilityKind.CAS_ADULTS, "055009", 50, 3);
        register(FacilityKind.CAS_ADULTS, "055012", 30, 21);
        register(FacilityKind.CAS_ADULTS, "055012", 30, 22);
        var later = LocalDate.of(1999, 9, 30);
        places.record(only, new PlacesCount(later, null, 50, 48, SOURCE));
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);

        var before = suppressed(reader, "date=1999-06-29");
        var then = suppressed(reader, ON);
        var after = suppressed(reader, "date=1999-09-30");

        assertThat(then).contains("055009").isEqualTo(before).isEqualTo(after);
    }

    @Test
    void totals_leave_out_a_centre_that_the_reader_does_not_see() {
        register(FacilityKind.CAS_MINORS, "055014", 11, 10);
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);

        var seen = coordinator.json("/api/v1/comuni/055014?" + ON).path("reception");
        var partly = reader.json("/api/v1/comuni/055014?" + ON).path("reception");

        assertThat(seen.path("places").asInt()).isEqualTo(11);
        assertThat(partly.path("places").asInt()).isZero();
        assertThat(partly.path("presences").path("value").asInt()).isZero();
        assertThat(placesIn(reader)).isEqualTo(placesIn(coordinator) - restricted());
    }

    private int restricted() {
        return items(coordinator.json("/api/v1/facilities?kind=cas-minors&size=200&" + ON)).stream()
                .mapToInt(one -> one.path("activePlaces").asInt())
                .sum();
    }

    private static int placesIn(ApiClient client) {
        return items(client.json("/api/v1/indicators?" + ON).path("indicators")).stream()
                .filter(one -> one.path("key").asString().equals("places"))
                .mapToInt(one -> (int) one.path("value").asDouble())
                .sum();
    }

    private static Set<String> suppressed(ApiClient client, String on) {
        return items(client.json("/api/v1/comuni?size=200&" + on)).stream()
                .filter(one ->
                        one.path("reception").path("presences").path("suppressed").asBoolean())
                .map(one -> one.path("istat").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void rules_can_be_sent_to_be_tried() {
        var response =
                coordinator.post(
                        "/api/v1/evaluations?date=2024-06-30&partition=provincia",
                        "{\"bands\":[{\"upTo\":2000,\"fixed\":6},{\"perMille\":2.5}],\"rounding\":\"webster\"}",
                        "Content-Type",
                        "application/json");

        var evaluation = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(evaluation.path("comuni").size()).isEqualTo(92);
        assertThat(evaluation.path("territories").size()).isEqualTo(2);
        int sum = 0;
        for (JsonNode comune : evaluation.path("comuni")) {
            sum += comune.path("quota").asInt();
        }
        assertThat(evaluation.path("total").path("quota").asInt())
                .isEqualTo(sum)
                .isGreaterThan(2200);
        assertThat(
                        evaluation
                                .path("comuni")
                                .path(0)
                                .path("reasons")
                                .path(0)
                                .path("type")
                                .asString())
                .isEqualTo("in-band");
    }

    @Test
    void a_rule_set_is_evaluated_by_its_id() {
        String id =
                coordinator.json("/api/v1/rule-sets").path("items").path(0).path("id").asString();

        var evaluation = coordinator.json("/api/v1/rule-sets/" + id + "/evaluation?people=100");

        assertThat(evaluation.path("ruleSet").asString()).isEqualTo(id);
        assertThat(evaluation.path("feasibility").path("people").path("value").asInt())
                .isEqualTo(100);
        assertThat(coordinator.get("/api/v1/rule-sets/none/evaluation").statusCode())
                .isEqualTo(404);
    }

    @Test
    void indicators_say_why_they_have_no_value() {
        var indicators =
                coordinator.json("/api/v1/indicators?date=1901-01-01&territory=provincia:055");

        var saturation =
                items(indicators.path("indicators")).stream()
                        .filter(one -> one.path("key").asString().equals("saturation"))
                        .findFirst()
                        .orElseThrow();
        assertThat(saturation.path("value").isNull()).isTrue();
        assertThat(saturation.path("undefined").asString()).isNotEmpty();
    }

    @Test
    void the_lists_of_the_other_resources_answer() {
        for (var total :
                Map.of(
                                "territories",
                                20,
                                "sources",
                                1,
                                "organisations",
                                0,
                                "services",
                                0,
                                "plans",
                                0)
                        .entrySet()) {
            var response = coordinator.get("/api/v1/" + total.getKey() + "?size=5");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(json(response).path("total").asInt())
                    .isGreaterThanOrEqualTo(total.getValue());
        }
        assertThat(coordinator.get("/api/v1/organisations", "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(coordinator.get("/api/v1/exports/comuni", "Accept", "text/csv").body())
                .contains("Codice ISTAT;Comune;Residenti;Quota");
        assertThat(coordinator.get("/api/v1/indicators", "Accept", "text/csv").statusCode())
                .isEqualTo(200);
    }

    private FacilityId register(FacilityKind kind, String comune, int active, int occupied) {
        var data =
                FacilityData.of("Casa API", kind, new IstatCode(comune), SOURCE)
                        .address("Via Roma 1")
                        .position(new Position(42.78, 12.41))
                        .openedOn(LocalDate.of(1999, 1, 1))
                        .closedOn(LocalDate.of(1999, 12, 31))
                        .build();
        FacilityId id = facilities.register(data).id();
        places.record(id, new PlacesCount(DAY, null, active, occupied, SOURCE));
        return id;
    }

    private static java.util.List<JsonNode> items(JsonNode node) {
        var items = new java.util.ArrayList<JsonNode>();
        (node.has("items") ? node.path("items") : node).forEach(items::add);
        return items;
    }
}
