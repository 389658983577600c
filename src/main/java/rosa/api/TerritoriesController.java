package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.identity.PersonalTokens.Scope;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Sources;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// The territories of all partitions, and the sources of all data.
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Territori e fonti")
class TerritoriesController {
    private final Territories territories;
    private final Sources sources;
    private final Asked asked;
    private final Answers answers;

    TerritoriesController(Territories territories, Sources sources, Asked asked, Answers answers) {
        this.territories = territories;
        this.sources = sources;
        this.asked = asked;
        this.answers = answers;
    }

    @Operation(
            summary = "Elenco dei territori",
            description =
                    "Province, zone sociali, USL, distretti, sistemi locali del lavoro, aree interne: partizioni"
                            + " indipendenti, non un albero. Il codice di un territorio serve da filtro nelle altre operazioni.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di territori",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TerritoryPage.class)))
    @GetMapping("/territories")
    ResponseEntity<byte[]> territories(
            HttpServletRequest request,
            @Parameter(description = "Solo i territori di questo genere, per esempio zona-sociale")
                    @RequestParam(name = "kind", required = false)
                    @Nullable String kind,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        TerritoryKind only = asked.kind("kind", kind);
        List<Territory> all =
                Arrays.stream(TerritoryKind.values())
                        .filter(one -> only == null || one == only)
                        .flatMap(one -> territories.territories(one).stream())
                        .toList();
        return answers.page(request, Page.of(all, page, size).map(this::territory));
    }

    @Operation(
            summary = "Elenco delle fonti",
            description = "Chi ha pubblicato i dati, con data e licenza.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di fonti",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourcePage.class)))
    @GetMapping("/sources")
    ResponseEntity<byte[]> sources(
            HttpServletRequest request,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        return answers.page(
                request,
                Page.of(sources.sources(), page, size)
                        .map(source ->
                                new SourceResponse(
                                        source.id(),
                                        source.title(),
                                        source.publisher(),
                                        source.licence(),
                                        source.date(),
                                        source.note(),
                                        source.ownKnowledge())));
    }

    private TerritoryResponse territory(Territory territory) {
        IstatCode seat = territory.seat();
        TerritoryId parent = territory.parent();
        return new TerritoryResponse(
                territory.id().value(),
                territory.kind().key(),
                territory.name(),
                seat == null ? null : seat.value(),
                parent == null ? null : parent.value(),
                territories.membersOf(territory.id()).stream()
                        .map(comune -> comune.istat().value())
                        .toList(),
                Origin.of(territory.provenance()));
    }

    @Schema(name = "Territory")
    record TerritoryResponse(
            String id,
            String kind,
            String name,
            @Schema(description = "Codice ISTAT della sede o del comune capofila")
                    @Nullable String seat,
            @Nullable String parent,
            @Schema(description = "Codici ISTAT dei comuni") List<String> comuni,
            Origin origin) {}

    @Schema(name = "Source")
    record SourceResponse(
            String id,
            String title,
            String publisher,
            String licence,
            LocalDate date,
            String note,
            @Schema(description = "Dato non verificato su una fonte pubblicata")
                    boolean ownKnowledge) {}

    @Schema(name = "TerritoryPage")
    record TerritoryPage(List<TerritoryResponse> items, int page, int size, int total, int pages) {}

    @Schema(name = "SourcePage")
    record SourcePage(List<SourceResponse> items, int page, int size, int total, int pages) {}
}
