package rosa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import rosa.RosaTest;
import tools.jackson.databind.JsonNode;

@RosaTest
class OpenApiTest {
    @LocalServerPort private int port;

    private JsonNode api;

    @BeforeEach
    void read() {
        var response = ApiClient.with(port, "").get("/api/v1/openapi.json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        api = ApiClient.json(response);
    }

    @Test
    void the_description_names_licence_and_token() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("license").path("name").asString())
                .isEqualTo("AGPL-3.0-or-later");
        var scheme = api.path("components").path("securitySchemes").path("token");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(api.path("servers").path(0).path("url").asString()).isEqualTo("/");
    }

    @Test
    void every_operation_is_described_with_its_scope_its_parameters_and_all_errors() {
        var operations = operations();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(17);
        operations.forEach((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("description").asString(""))
                    .as(name)
                    .contains("Ambito del token");
            assertThat(operation.path("x-required-scope").asString("")).as(name).isNotEmpty();
            assertThat(operation.path("security").path(0).has("token")).as(name).isTrue();
            var responses = operation.path("responses");
            assertThat(responses.path("200").path("content").size()).as(name).isPositive();
            assertThat(responses.path("200").path("headers").has("ETag")).as(name).isTrue();
            for (String status : List.of("400", "401", "403", "404", "406", "413", "429")) {
                assertThat(
                                responses
                                        .path(status)
                                        .path("content")
                                        .path("application/problem+json")
                                        .path("schema")
                                        .path("$ref")
                                        .asString(""))
                        .as(name + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            operation
                    .path("parameters")
                    .forEach(parameter ->
                            assertThat(parameter.path("description").asString(""))
                                    .as(name + " " + parameter.path("name"))
                                    .isNotBlank());
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = new ArrayList<>();
        collect(api, references);

        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference ->
                        assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new java.util.TreeMap<>();
        api.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        operations.put(
                                                method.getKey() + " " + path.getKey(),
                                                method.getValue())));
        return operations;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }
}
