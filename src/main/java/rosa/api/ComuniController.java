package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.export.Sheet;
import rosa.identity.PersonalTokens.Scope;
import rosa.network.DemoData;
import rosa.territory.Boundaries;
import rosa.territory.Comune;
import rosa.territory.MapGeometry;
import rosa.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The comuni, as JSON, GeoJSON or CSV.
@RestController
@RequestMapping("/api/v1/comuni")
@Needs(Scope.READ)
@Tag(name = "Comuni")
class ComuniController {
    private static final int MOST_FOUND = 500;

    private final Territories territories;
    private final Boundaries boundaries;
    private final ComuneReading reading;
    private final Asked asked;
    private final Answers answers;
    private final TableCredits credits;
    private final DemoData demo;
    private final JsonMapper json;

    ComuniController(
            Territories territories,
            Boundaries boundaries,
            ComuneReading reading,
            Asked asked,
            Answers answers,
            TableCredits credits,
            DemoData demo,
            JsonMapper json) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.reading = reading;
        this.asked = asked;
        this.answers = answers;
        this.credits = credits;
        this.demo = demo;
        this.json = json;
    }

    @Operation(
            summary = "Elenco dei comuni",
            description =
                    "I comuni che esistono alla data, in ordine di codice ISTAT o, se si cerca un nome, di somiglianza. In GeoJSON la geometria"
                            + " è il confine importato o, finché manca, una cella schematica (schematic = true).")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di comuni",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ComunePage.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.Collection.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(
                            description =
                                    "Solo i comuni di questo territorio, per esempio zona-sociale:3")
                    @RequestParam(name = "territory", required = false)
                    @Nullable String territory,
            @Parameter(description = "Parte del nome, anche con piccoli errori")
                    @RequestParam(name = "name", required = false)
                    @Nullable String name,
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
        LocalDate day = asked.day(date);
        var where = asked.in(null, territory, day);
        List<Comune> found =
                name == null || name.isBlank()
                        ? territories.comuni(day)
                        : territories.search(name, day, MOST_FOUND);
        List<Comune> kept = found.stream().filter(comune -> where.test(comune.istat())).toList();
        var chosen = Page.of(kept, page, size);
        return answers.page(
                request,
                chosen.with(reading.on(day, chosen.items())),
                Map.of(
                        Format.GEO_JSON,
                        shown -> GeoFeature.Collection.of(shown, features(day)),
                        Format.CSV,
                        shown -> sheet(shown.items())));
    }

    @Operation(
            summary = "Un comune",
            description =
                    "Il comune con questo codice ISTAT, come JSON o come Feature GeoJSON. Un comune cessato si legge"
                            + " con la data della cessazione (validUntil) e con i comuni che lo seguono (successors).")
    @ApiResponse(
            responseCode = "200",
            description = "Il comune",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ComuneResponse.class)),
                @Content(
                        mediaType = Format.GEO_JSON_TYPE,
                        schema = @Schema(implementation = GeoFeature.class))
            })
    @GetMapping("/{istat}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Codice ISTAT, sei cifre") @PathVariable("istat") String istat,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date) {
        Format format = Format.wanted(request, Format.JSON, Format.GEO_JSON);
        LocalDate day = asked.day(date);
        var comune = asked.comuneAt(istat, day);
        var told = reading.on(day, List.of(comune)).getFirst();
        return answers.json(
                request, format, format == Format.GEO_JSON ? features(day).apply(told) : told);
    }

    private java.util.function.Function<ComuneResponse, GeoFeature> features(LocalDate day) {
        MapGeometry geometry = boundaries.geometry(day);
        Map<String, JsonNode> shapes = new HashMap<>();
        json.readTree(geometry.geoJson())
                .path("features")
                .forEach(feature ->
                        shapes.put(feature.path("id").asString(""), feature.path("geometry")));
        return comune ->
                GeoFeature.of(
                        comune.istat(),
                        shapes.get(comune.istat()),
                        new Properties(comune, geometry.schematic(), geometry.attribution()));
    }

    private Sheet sheet(List<ComuneResponse> comuni) {
        return table().sheet(
                        comuni,
                        credits.of(
                                comuni.stream()
                                        .map(ComuneResponse::origin)
                                        .collect(Collectors.toSet())),
                        demo.isPresent());
    }

    private static Table<ComuneResponse> table() {
        return new Table<ComuneResponse>("comuni")
                .text("istat", 10, ComuneResponse::istat)
                .text("comune", 28, ComuneResponse::name)
                .text("provincia", 14, comune -> territory(comune, "provincia"))
                .text("zona-sociale", 22, comune -> territory(comune, "zona-sociale"))
                .whole(
                        "residents",
                        comune -> {
                            var residents = comune.residents();
                            return residents == null ? null : residents.people();
                        })
                .day(
                        "residents-on",
                        comune -> {
                            var residents = comune.residents();
                            return residents == null ? null : residents.date();
                        })
                .text(
                        "snai",
                        8,
                        comune -> {
                            var snai = comune.snai();
                            return snai == null ? null : snai.code();
                        })
                .decimal("area", 2, ComuneResponse::areaKm2)
                .whole("places", comune -> comune.reception().places())
                .people("presences", comune -> comune.reception().presences());
    }

    private static String territory(ComuneResponse comune, String kind) {
        return comune.territories().stream()
                .filter(territory -> territory.kind().equals(kind))
                .map(ComuneResponse.TerritoryReference::name)
                .findFirst()
                .orElse("");
    }

    @Schema(name = "ComuneProperties")
    record Properties(
            @com.fasterxml.jackson.annotation.JsonUnwrapped ComuneResponse comune,
            boolean schematic,
            String attribution) {}

    @Schema(name = "ComunePage", description = "Una pagina di comuni")
    record ComunePage(List<ComuneResponse> items, int page, int size, int total, int pages) {}
}
