package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Visibility;
import rosa.plan.Plans;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.table.Concern;
import rosa.table.Decisions;

/// The register for programs, in a year that no other test has.
@RosaTest
class DecisionsApiTest {
    private static final LocalDate TAKEN = LocalDate.of(2011, 2, 3);

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private Decisions decisions;
    @Autowired private Plans plans;
    @Autowired private Facilities facilities;

    @Test
    void the_register_is_read_by_state_year_and_page() throws Exception {
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);
        var todi = new Concern(Concern.Kind.COMUNE, "054052");
        var inForce = decisions.register(data(TAKEN, "Letta da un programma", todi));
        var revoked = decisions.register(data(TAKEN, "Revocata per un programma"));
        done(decisions.revoke(revoked.id(), 1, TAKEN.plusDays(7), "Superata"));

        var all = reader.json("/api/v1/decisions?year=2011");
        var holding = reader.json("/api/v1/decisions?year=2011&state=in-force");
        var then = reader.json("/api/v1/decisions?year=2011&state=revoked&date=2011-02-05");
        var second = reader.json("/api/v1/decisions?year=2011&size=1&page=2");
        var one = reader.json("/api/v1/decisions/" + inForce.id());
        var csv = reader.get("/api/v1/decisions?year=2011", "Accept", "text/csv");

        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(holding.path("items").size()).isEqualTo(1);
        assertThat(holding.path("items").path(0).path("number").asString())
                .isEqualTo(inForce.number().text());
        assertThat(then.path("total").asInt()).isZero();
        assertThat(second.path("items").path(0).path("id").asString())
                .isEqualTo(all.path("items").path(1).path("id").asString());
        assertThat(one.path("concerns").path(0).path("name").asString()).isEqualTo("Todi");
        assertThat(one.path("state").asString()).isEqualTo("in-force");
        assertThat(csv.body()).contains("Letta da un programma", "Revocata", "03/02/2011");
    }

    @Test
    void one_is_told_as_it_stood_on_the_day() throws Exception {
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);
        var day = TAKEN.minusYears(1);
        var old = decisions.register(data(day, "Poi sostituita"));
        var fresh = done(decisions.registerInPlaceOf(old.id(), 1, data(day.plusDays(9), "Dopo")));
        var path = "/api/v1/decisions/" + old.id();

        var then = reader.json(path + "?date=" + day.plusDays(8));
        var later = reader.json(path + "?date=" + day.plusDays(9));

        assertThat(then.path("state").asString()).isEqualTo("in-force");
        assertThat(then.path("supersededBy").isNull()).isTrue();
        assertThat(later.path("state").asString()).isEqualTo("superseded");
        assertThat(later.path("supersededBy").asString()).isEqualTo(fresh.id().value());
        assertThat(reader.get(path + "?date=" + day.minusDays(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_facility_that_the_reader_may_not_see_is_not_told() throws Exception {
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);
        var day = LocalDate.of(2008, 1, 1);
        var hidden =
                facilities.register(
                        FacilityData.of(
                                        "Casa taciuta ai programmi",
                                        FacilityKind.CAS_MINORS,
                                        new IstatCode("054039"),
                                        new Provenance("rosa-inserimento", day))
                                .address("Via taciuta ai programmi")
                                .visibility(Visibility.RESTRICTED)
                                .openedOn(day)
                                .closedOn(day.plusDays(1))
                                .build());
        var about = new Concern(Concern.Kind.FACILITY, hidden.id().value());
        var decision = decisions.register(data(TAKEN.plusYears(4), "Per programmi", about));
        var path = "/api/v1/decisions";

        var one = reader.get(path + "/" + decision.id());
        var all = reader.get(path + "?year=2015");
        var csv = reader.get(path + "?year=2015", "Accept", "text/csv");
        var coordinator = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);

        assertThat(one.body() + all.body() + csv.body())
                .contains("Per programmi")
                .doesNotContain("taciuta")
                .doesNotContain(hidden.id().value());
        assertThat(one.body()).contains("\"concerns\":[]");
        assertThat(coordinator.get(path + "/" + decision.id()).body()).contains("Casa taciuta");
    }

    @Test
    void a_document_is_fetched_with_the_annexes_asked_for() throws Exception {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var decision =
                decisions.register(data(TAKEN.plusYears(2), "Negli allegati di un programma"));
        var plan = plans.create("Piano con decisioni");
        SecurityContextHolder.clearContext();
        var coordinator = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);
        var path = "/api/v1/exports/plans/" + plan.id() + "?format=html&date=2013-03-01&annexes=";

        var with = coordinator.get(path + "decisions,glossary");
        var without = coordinator.get(path + "glossary");

        assertThat(with.body()).contains("registro delle decisioni", decision.data().title());
        assertThat(without.body()).doesNotContain(decision.data().title());
        assertThat(coordinator.get(path + "verbali").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_or_makes_no_sense_is_refused() throws Exception {
        var reader = ApiClient.as(port, Role.READER, accounts, tokens);

        assertThat(reader.get("/api/v1/decisions/che-non-esiste").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/decisions?state=to-come").statusCode()).isEqualTo(400);
    }
}
