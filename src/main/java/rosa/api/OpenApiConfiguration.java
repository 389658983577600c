package rosa.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI description says of the whole API and of every operation alike: licence, token,
/// scope, errors, ETags.
@Configuration
class OpenApiConfiguration {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("ROSA")
                                .version("v1")
                                .description(
                                        "Territorio, strutture, regole di distribuzione e piani di accoglienza, in sola lettura, e la"
                                                + " valutazione delle quote. Serve un token personale, che ognuno crea nel proprio profilo con gli"
                                                + " ambiti necessari. Chi ha il token vede ciò che vede la persona che lo ha creato. Conteggi"
                                                + " piccoli di persone sono soppressi per chi non coordina, ispeziona o analizza.")
                                .license(
                                        new License()
                                                .name("AGPL-3.0-or-later")
                                                .identifier("AGPL-3.0-or-later")))
                .servers(List.of(new Server().url("/").description("Questa installazione")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "Token personale: Authorization: Bearer rosa_…"))
                                .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OperationCustomizer everyOperation() {
        return (operation, method) -> {
            var scope = ScopeCheck.scopeOf(method);
            if (scope != null) {
                String name = scope.name().toLowerCase(Locale.ROOT);
                operation.setDescription(
                        "%s\n\nAmbito del token: `%s`."
                                .formatted(operation.getDescription(), name));
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                operation.addExtension("x-required-scope", name);
                complete(operation);
            }
            return operation;
        };
    }

    private static void complete(Operation operation) {
        ApiResponses responses = operation.getResponses();
        ApiResponse found = responses.get("200");
        if (found != null) {
            found.addHeaderObject(
                    "ETag", header("Impronta forte della risposta, per If-None-Match"));
            boolean paged =
                    operation.getParameters() != null
                            && operation.getParameters().stream()
                                    .anyMatch(parameter -> "page".equals(parameter.getName()));
            if (paged) {
                found.addHeaderObject("Link", header("Pagine first, prev, next, last (RFC 8288)"));
                found.addHeaderObject("X-Total-Count", header("Elementi su tutte le pagine"));
            }
        }
        responses.addApiResponse(
                "304",
                new ApiResponse().description("La risposta è quella già nota (If-None-Match)"));
        problem(
                responses,
                "400",
                "Un parametro o un campo del corpo non è valido; field dice quale");
        problem(responses, "401", "Il token manca, è errato, scaduto o revocato");
        problem(responses, "403", "Il token non ha l'ambito necessario");
        problem(responses, "404", "Non esiste, o il titolare del token non può vederlo");
        problem(responses, "406", "Nessuno dei formati richiesti è disponibile");
        problem(responses, "409", "Lo stato dei dati non lo consente");
        problem(responses, "413", "Il corpo della richiesta è troppo grande");
        problem(
                responses,
                "429",
                "Troppe richieste con questo token; Retry-After dice quando riprovare");
    }

    private static void problem(ApiResponses responses, String status, String description) {
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(description)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(
                                                                new Schema<>()
                                                                        .$ref(
                                                                                "#/components/schemas/"
                                                                                        + PROBLEM)))));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Schema<?> problem() {
        var schema = new ObjectSchema();
        schema.setDescription("Un problema (RFC 9457), con il dettaglio in italiano");
        schema.addProperty("type", new StringSchema());
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty(
                "field", new StringSchema().description("Il parametro o il campo in errore"));
        return schema;
    }
}
