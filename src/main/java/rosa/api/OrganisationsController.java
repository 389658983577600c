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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.export.Sheet;
import rosa.identity.PersonalTokens.Scope;
import rosa.network.Organisation;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.shared.OrganisationId;
import rosa.shared.PlainText;
import rosa.shared.TerritoryId;

/// The institutions and bodies of the network. Their contacts are the office's, not a person's.
@RestController
@RequestMapping("/api/v1/organisations")
@Needs(Scope.READ)
@Tag(name = "Enti")
class OrganisationsController {
    private final Organisations organisations;
    private final Asked asked;
    private final Answers answers;
    private final TableCredits credits;

    OrganisationsController(
            Organisations organisations, Asked asked, Answers answers, TableCredits credits) {
        this.organisations = organisations;
        this.asked = asked;
        this.answers = answers;
        this.credits = credits;
    }

    @Operation(
            summary = "Elenco degli enti",
            description = "Istituzioni, enti gestori e altri soggetti della rete, per nome.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di enti",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = OrganisationPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Solo questo tipo, per esempio ente-gestore")
                    @RequestParam(name = "kind", required = false)
                    @Nullable String kind,
            @Parameter(description = "Solo gli enti con sede in questo comune (codice ISTAT)")
                    @RequestParam(name = "comune", required = false)
                    @Nullable String comune,
            @Parameter(description = "Parte del nome")
                    @RequestParam(name = "name", required = false)
                    @Nullable String name,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        var ofKind = Refusal.read("kind", kind, OrganisationKind::of);
        var seatedIn = seatedIn(comune);
        String part = name == null ? "" : PlainText.of(name);
        List<Organisation> found =
                organisations.all().stream()
                        .filter(one -> ofKind == null || one.data().kind() == ofKind)
                        .filter(seatedIn)
                        .filter(one -> PlainText.of(one.data().name()).contains(part))
                        .toList();
        return answers.page(
                request,
                Page.of(found, page, size).map(OrganisationsController::response),
                Map.of(Format.CSV, shown -> sheet(shown.items())));
    }

    /// Whether its seat is today in the comune of this code, which may be one that is over.
    private Predicate<Organisation> seatedIn(@Nullable String comune) {
        if (asked.comune(comune) == null) {
            return _ -> true;
        }
        var where = asked.in(comune, null, asked.day(null));
        return one -> {
            var seat = one.data().seat();
            return seat != null && where.test(seat);
        };
    }

    @Operation(summary = "Un ente", description = "L'ente con questo identificativo.")
    @ApiResponse(
            responseCode = "200",
            description = "L'ente",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationResponse.class)))
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo dell'ente") @PathVariable("id") String id) {
        return answers.json(
                request,
                Asked.at(id, OrganisationId::new)
                        .flatMap(organisations::findOrganisation)
                        .map(OrganisationsController::response)
                        .orElseThrow(() -> Refusal.notFound(id)));
    }

    private Sheet sheet(List<OrganisationResponse> shown) {
        return new Table<OrganisationResponse>("enti")
                .text("organisation", 40, OrganisationResponse::name)
                .text("kind", 20, OrganisationResponse::kind)
                .text("tax-code", 18, OrganisationResponse::taxCode)
                .text("email", 28, OrganisationResponse::email)
                .text("phone", 18, OrganisationResponse::phone)
                .text("website", 28, OrganisationResponse::website)
                .text("seat", 10, OrganisationResponse::seat)
                .day("closed-on", OrganisationResponse::closedOn)
                .sheet(
                        shown,
                        credits.of(shown.stream().map(OrganisationResponse::origin).toList()),
                        OrganisationResponse::demo);
    }

    private static OrganisationResponse response(Organisation organisation) {
        var data = organisation.data();
        var seat = data.seat();
        return new OrganisationResponse(
                organisation.id().value(),
                organisation.version(),
                data.name(),
                data.kind().key(),
                data.taxCode(),
                data.email(),
                data.phone(),
                data.website(),
                seat == null ? null : seat.value(),
                data.operatesIn().stream().map(TerritoryId::value).sorted().toList(),
                data.closedOn(),
                organisation.demo(),
                Origin.of(data.provenance()));
    }

    @Schema(name = "Organisation")
    record OrganisationResponse(
            String id,
            int version,
            String name,
            String kind,
            String taxCode,
            @Schema(description = "Indirizzo dell'ufficio") String email,
            String phone,
            String website,
            @Schema(description = "Codice ISTAT della sede") @Nullable String seat,
            @Schema(description = "Territori di competenza o attività") List<String> operatesIn,
            @Nullable LocalDate closedOn,
            boolean demo,
            Origin origin) {}

    @Schema(name = "OrganisationPage")
    record OrganisationPage(
            List<OrganisationResponse> items, int page, int size, int total, int pages) {}
}
