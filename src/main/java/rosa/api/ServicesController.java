package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.export.Sheet;
import rosa.identity.PersonalTokens.Scope;
import rosa.shared.ServiceId;
import rosa.territory.Service;
import rosa.territory.ServiceKind;
import rosa.territory.Services;

/// The services on the territory.
@RestController
@RequestMapping("/api/v1/services")
@Needs(Scope.READ)
@Tag(name = "Servizi")
class ServicesController {
    private final Services services;
    private final Asked asked;
    private final Answers answers;
    private final TableCredits credits;

    ServicesController(Services services, Asked asked, Answers answers, TableCredits credits) {
        this.services = services;
        this.asked = asked;
        this.answers = answers;
        this.credits = credits;
    }

    @Operation(
            summary = "Elenco dei servizi sul territorio",
            description = "CPIA, sanità, centri per l'impiego, scuole, fermate, servizi legali.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di servizi",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ServicePage.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.Collection.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Solo i servizi di questo comune (codice ISTAT)")
                    @RequestParam(name = "comune", required = false)
                    @Nullable String comune,
            @Parameter(
                            description =
                                    "Solo i servizi di questo territorio, per esempio zona-sociale:3")
                    @RequestParam(name = "territory", required = false)
                    @Nullable String territory,
            @Parameter(
                            description =
                                    "Solo questo tipo: cpia, health, employment, school, stop, legal, other")
                    @RequestParam(name = "kind", required = false)
                    @Nullable String kind,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        var where = asked.in(comune, territory, asked.day(null));
        var ofKind = Refusal.read("kind", kind, ServiceKind::of);
        List<Service> found =
                services.services().stream()
                        .filter(one -> where.test(one.data().comune()))
                        .filter(one -> ofKind == null || one.data().kind() == ofKind)
                        .toList();
        return answers.page(
                request,
                Page.of(found, page, size).map(ServicesController::response),
                Map.of(
                        Format.GEO_JSON,
                        shown -> GeoFeature.Collection.of(shown, ServicesController::feature),
                        Format.CSV,
                        shown -> sheet(shown.items())));
    }

    @Operation(summary = "Un servizio", description = "Il servizio con questo identificativo.")
    @ApiResponse(
            responseCode = "200",
            description = "Il servizio",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ServiceResponse.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.class))
            })
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo del servizio") @PathVariable("id") String id) {
        Format format = Format.wanted(request, Format.JSON, Format.GEO_JSON);
        var service =
                Asked.at(id, ServiceId::new)
                        .flatMap(services::findService)
                        .map(ServicesController::response)
                        .orElseThrow(() -> Refusal.notFound(id));
        return answers.json(
                request, format, format == Format.GEO_JSON ? feature(service) : service);
    }

    private Sheet sheet(List<ServiceResponse> shown) {
        return new Table<ServiceResponse>("servizi")
                .text("service", 40, ServiceResponse::name)
                .text("kind", 14, ServiceResponse::kind)
                .text("istat", 10, ServiceResponse::comune)
                .text("address", 32, ServiceResponse::address)
                .decimal("latitude", 5, ServiceResponse::latitude)
                .decimal("longitude", 5, ServiceResponse::longitude)
                .sheet(
                        shown,
                        credits.of(shown.stream().map(ServiceResponse::origin).toList()),
                        ServiceResponse::demo);
    }

    private static GeoFeature feature(ServiceResponse service) {
        return GeoFeature.of(
                service.id(), GeoFeature.point(service.latitude(), service.longitude()), service);
    }

    private static ServiceResponse response(Service service) {
        var data = service.data();
        var at = data.at();
        return new ServiceResponse(
                service.id().value(),
                service.version(),
                data.kind().key(),
                data.name(),
                data.comune().value(),
                data.address(),
                at == null ? null : at.lat(),
                at == null ? null : at.lon(),
                service.demo(),
                Origin.of(service.provenance()));
    }

    @Schema(name = "Service")
    record ServiceResponse(
            String id,
            int version,
            String kind,
            String name,
            @Schema(description = "Codice ISTAT del comune") String comune,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean demo,
            Origin origin) {}

    @Schema(name = "ServicePage")
    record ServicePage(List<ServiceResponse> items, int page, int size, int total, int pages) {}
}
