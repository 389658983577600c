package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.identity.PersonalTokens.Scope;
import rosa.network.FacilityKind;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;

/// The reception facilities that the token's owner may see.
@RestController
@RequestMapping("/api/v1/facilities")
@Needs(Scope.READ)
@Tag(name = "Strutture")
class FacilitiesController {
    private final FacilityReading facilities;
    private final Asked asked;
    private final Answers answers;

    FacilitiesController(FacilityReading facilities, Asked asked, Answers answers) {
        this.facilities = facilities;
        this.asked = asked;
        this.answers = answers;
    }

    @Operation(
            summary = "Elenco delle strutture aperte a una data",
            description =
                    "Le strutture che il titolare del token può vedere: quelle riservate e quelle per minori mancano a chi"
                            + " non ne ha il diritto, e con esse indirizzi e posizioni. Le presenze di una singola struttura"
                            + " sono date a chi coordina, ispeziona o analizza e all'ente che la gestisce.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di strutture",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FacilityPage.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.Collection.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Solo le strutture di questo comune (codice ISTAT)")
                    @RequestParam(name = "comune", required = false)
                    @Nullable String comune,
            @Parameter(
                            description =
                                    "Solo le strutture di questo territorio, per esempio zona-sociale:3")
                    @RequestParam(name = "territory", required = false)
                    @Nullable String territory,
            @Parameter(description = "Solo questo tipo: cas-adults, cas-minors, cpa, hotspot, sai")
                    @RequestParam(name = "kind", required = false)
                    @Nullable String kind,
            @Parameter(description = "Solo le strutture di questo ente gestore")
                    @RequestParam(name = "manager", required = false)
                    @Nullable String manager,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        var where = asked.in(comune, territory, asked.day(date));
        var ofKind = Refusal.read("kind", kind, FacilityKind::of);
        var managedBy = Refusal.read("manager", manager, OrganisationId::new);
        List<FacilityResponse> found =
                facilities.on(asked.day(date)).stream()
                        .filter(one -> where.test(new IstatCode(one.comune())))
                        .filter(one -> ofKind == null || one.kind().equals(ofKind.key()))
                        .filter(one -> managedBy == null || managedBy.value().equals(one.manager()))
                        .toList();
        return answers.page(
                request,
                Page.of(found, page, size),
                Map.of(
                        Format.GEO_JSON,
                        shown -> GeoFeature.Collection.of(shown, FacilitiesController::feature),
                        Format.CSV,
                        shown -> facilities.sheet(shown.items())));
    }

    @Operation(
            summary = "Una struttura",
            description =
                    "La struttura con questo identificativo, anche chiusa, con i posti e le presenze noti alla data.")
    @ApiResponse(
            responseCode = "200",
            description = "La struttura",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FacilityResponse.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.class))
            })
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo della struttura") @PathVariable("id")
                    String id,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date) {
        Format format = Format.wanted(request, Format.JSON, Format.GEO_JSON);
        var facility =
                Asked.at(id, FacilityId::new)
                        .flatMap(named -> facilities.find(named, asked.day(date)))
                        .orElseThrow(() -> Refusal.notFound(id));
        return answers.json(
                request, format, format == Format.GEO_JSON ? feature(facility) : facility);
    }

    private static GeoFeature feature(FacilityResponse facility) {
        return GeoFeature.of(
                facility.id(),
                GeoFeature.point(facility.latitude(), facility.longitude()),
                facility);
    }

    @Schema(name = "FacilityPage")
    record FacilityPage(List<FacilityResponse> items, int page, int size, int total, int pages) {}
}
