package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.Role;
import rosa.imports.ImportDesk;
import rosa.imports.Imports;
import rosa.imports.MadeUpComuni;
import rosa.imports.model.ImportKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class ComuneChangesApiTest {
    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private Organisations organisations;
    @Autowired private Imports imports;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    private MadeUpComuni made;

    @BeforeEach
    void two_comuni_have_merged() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        ImportDesk desk = new ImportDesk(imports, accounts);
        made = new MadeUpComuni(desk, graph, client, events);
        made.list();
        desk.take(
                ImportKind.FACILITIES,
                "Denominazione;Tipo;Codice ISTAT\nCasa Borgo Prova;CAS;054902\n");
        desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());
    }

    @AfterEach
    void forget() {
        made.forget();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_comune_that_is_over_answers_with_its_end_and_with_what_followed() {
        var reader = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);

        var over = reader.json("/api/v1/comuni/054902");
        assertThat(over.path("validUntil").asString()).isEqualTo("2024-01-01");
        assertThat(over.path("successors").path(0).path("istat").asString()).isEqualTo("054909");
        assertThat(over.path("successors").path(0).path("kind").asString()).isEqualTo("merger");

        var now = reader.json("/api/v1/comuni/054909");
        assertThat(now.path("validFrom").asString()).isEqualTo("2024-01-01");
        assertThat(now.path("validUntil").isNull()).isTrue();
        assertThat(now.path("predecessors").size()).isEqualTo(2);
        assertThat(now.path("residents").path("kind").asString()).isEqualTo("derived");

        assertThat(reader.json("/api/v1/comuni?date=2023-12-31").path("total").asInt())
                .isEqualTo(reader.json("/api/v1/comuni").path("total").asInt() + 1);
        assertThat(
                        reader.json("/api/v1/facilities?comune=054902")
                                .path("items")
                                .path(0)
                                .path("comune")
                                .asString())
                .isEqualTo("054909");
    }

    @Test
    void a_name_is_looked_for_among_the_comuni_of_the_day() {
        var reader = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);

        assertThat(found(reader, "name=Borgo%20Prova&date=2023-12-31")).isEqualTo("054902");
        assertThat(found(reader, "name=Borgo%20Prova")).isEqualTo("054909");
        assertThat(
                        reader.json("/api/v1/comuni?name=Nuova%20Prova&date=2023-12-31")
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("istat").asString()))
                .doesNotContain("054909");
    }

    private static String found(ApiClient reader, String query) {
        return reader.json("/api/v1/comuni?" + query)
                .path("items")
                .path(0)
                .path("istat")
                .asString();
    }

    @Test
    void a_body_is_found_by_the_code_its_seat_had_and_by_the_one_it_has() {
        var reader = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);
        String name = "Ente di Borgo " + UUID.randomUUID();
        organisations.register(
                new OrganisationData(
                        name,
                        OrganisationKind.OTHER,
                        "",
                        "",
                        "",
                        "",
                        "",
                        new IstatCode("054902"),
                        Set.of(),
                        null,
                        new Provenance("rosa-inserimento", MadeUpComuni.DAY)));

        for (String code : List.of("054901", "054902", "054909")) {
            assertThat(
                            reader.json("/api/v1/organisations?comune=" + code)
                                    .path("items")
                                    .valueStream()
                                    .map(one -> one.path("name").asString()))
                    .contains(name);
        }
        assertThat(reader.json("/api/v1/organisations?comune=054903").path("total").asInt())
                .isZero();
    }
}
