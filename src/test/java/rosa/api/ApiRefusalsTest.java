package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.api.ApiClient.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rosa.RosaTest;
import rosa.distribution.RuleSets;
import rosa.identity.Accounts;
import rosa.identity.PersonalTokens;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.Role;

@RosaTest
class ApiRefusalsTest {
    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private PersonalTokens tokens;
    @Autowired private RuleSets ruleSets;

    private ApiClient coordinator;

    @BeforeEach
    void signIn() {
        coordinator = ApiClient.as(port, Role.COORDINATOR, accounts, tokens);
    }

    @Test
    void every_operation_wants_its_scope() {
        var reading = only(Scope.READ);
        var evaluating = only(Scope.EVALUATE);
        String rules = "{\"bands\":[{\"perMille\":2.5}]}";

        var refused = reading.get("/api/v1/exports/comuni");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("detail").asString()).contains("«export»");
        assertThat(reading.get("/api/v1/comuni").statusCode()).isEqualTo(200);
        assertThat(post(reading, "/api/v1/evaluations", rules)).isEqualTo(403);
        assertThat(evaluating.get("/api/v1/comuni").statusCode()).isEqualTo(403);
        assertThat(post(evaluating, "/api/v1/evaluations", rules)).isEqualTo(200);
    }

    @Test
    void without_a_good_token_nothing_is_told() {
        for (String token : Set.of("", "rosa_wrong", "x")) {
            var response = ApiClient.with(port, token).get("/api/v1/comuni");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void errors_are_problems_in_italian_that_name_the_field() {
        problem("/api/v1/comuni?page=0", 400, "page");
        problem("/api/v1/comuni?size=5000", 400, "size");
        problem("/api/v1/comuni?page=due", 400, "page");
        problem("/api/v1/comuni?date=30/06/1999", 400, "date");
        problem("/api/v1/comuni?territory=zona-sociale:99", 400, "territory");
        problem("/api/v1/comuni?territorio=3", 400, "territorio");
        problem("/api/v1/facilities?kind=hotel", 400, "kind");
        problem("/api/v1/indicators?ruleSet=none-such", 400, "ruleSet");
        problem("/api/v1/comuni/999999", 404, "");
        problem("/api/v1/comuni/x", 404, "");
        problem("/api/v1/plans/none", 404, "");
        problem("/api/v1/nothing", 404, "");
        problem("/api/nothing", 404, "");
        assertThat(coordinator.get("/api/v1/comuni", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(coordinator.get("/api/v1/rule-sets", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
        var method = coordinator.post("/api/v1/comuni", "{}");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void rules_that_cannot_be_are_refused_with_the_field() {
        refusedRules("{}", "bands");
        refusedRules("{\"bands\":[{\"upTo\":2000,\"fixed\":6}]}", "bands[0].upTo");
        refusedRules("{\"bands\":[{\"perMille\":2.5,\"fixed\":6}]}", "bands[0]");
        refusedRules("{\"bands\":[{\"perMille\":-1}]}", "bands[0].perMille");
        refusedRules("{\"bands\":[{\"fixed\":6,\"cap\":2}]}", "bands[0].cap");
        refusedRules("{\"bands\":[{\"fixed\":6}],\"rounding\":\"up\"}", "rounding");
        refusedRules("{\"bands\":", "body");
        refusedRules(
                "{\"bands\":[{\"fixed\":6}],\"excludedTerritories\":[\"usl:9\"]}", "territory");
    }

    @Test
    void a_body_over_the_limit_is_refused_whatever_its_headers_say() {
        String body = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
        var chunked =
                coordinator
                        .request("/api/v1/evaluations", "Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body.getBytes())))
                        .build();

        assertThat(post(coordinator, "/api/v1/evaluations", body)).isEqualTo(413);
        assertThat(coordinator.send(chunked).statusCode()).isEqualTo(413);
        assertThat(
                        coordinator
                                .post("/api/v1/evaluations", "x", "Content-Type", "text/plain")
                                .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_token_that_asks_too_often_is_told_when_to_come_back() {
        var greedy = only(Scope.READ);
        var answer = greedy.get("/api/v1/comuni/054024");
        for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
            answer = greedy.get("/api/v1/comuni/054024");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asString()).isNotEmpty().doesNotContain("!");
        assertThat(coordinator.get("/api/v1/comuni/054024").statusCode()).isEqualTo(200);
    }

    @Test
    void where_no_rule_set_is_in_use_the_conflict_is_named() {
        var inUse = ruleSets.inUse();
        inUse.forEach(ruleSet -> ruleSets.archive(ruleSet.id(), ruleSet.version()));
        try {
            problem("/api/v1/indicators", 409, "");
            problem("/api/v1/exports/comuni", 409, "");
        } finally {
            inUse.forEach(ruleSet -> ruleSets.restore(ruleSet.id(), ruleSet.version() + 1));
        }
        assertThat(coordinator.get("/api/v1/indicators").statusCode()).isEqualTo(200);
    }

    private ApiClient only(Scope scope) {
        return ApiClient.as(port, Role.ANALYST, Set.of(scope), Set.of(), accounts, tokens);
    }

    private static int post(ApiClient client, String path, String body) {
        return client.post(path, body, "Content-Type", "application/json").statusCode();
    }

    private void refusedRules(String body, String field) {
        var response =
                coordinator.post("/api/v1/evaluations", body, "Content-Type", "application/json");

        assertThat(response.statusCode()).as(body).isEqualTo(400);
        assertThat(json(response).path("field").asString()).isEqualTo(field);
        assertThat(json(response).path("detail").asString()).doesNotContain("!");
    }

    private void problem(String path, int status, String field) {
        var response = coordinator.get(path);

        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty().doesNotContain("!");
        assertThat(problem.path("detail").asString()).isNotEmpty().doesNotContain("!");
        assertThat(problem.path("field").asString("")).isEqualTo(field);
    }
}
