package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.distribution.RuleSets;
import rosa.identity.PersonalTokens.Scope;

/// The rule sets of the table.
@RestController
@RequestMapping("/api/v1/rule-sets")
@Needs(Scope.READ)
@Tag(name = "Regole e quote")
class RuleSetsController {
    private final RuleSets ruleSets;
    private final Asked asked;
    private final Answers answers;

    RuleSetsController(RuleSets ruleSets, Asked asked, Answers answers) {
        this.ruleSets = ruleSets;
        this.asked = asked;
        this.answers = answers;
    }

    @Operation(
            summary = "Elenco degli insiemi di regole",
            description = "Il più recente per primo; quelli archiviati solo se richiesti.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di insiemi di regole",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RuleSetPage.class)))
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Anche gli insiemi archiviati")
                    @RequestParam(name = "archived", defaultValue = "false")
                    boolean archived,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        var all = archived ? ruleSets.all() : ruleSets.inUse();
        return answers.page(request, Page.of(all, page, size).map(RuleSetResponse::of));
    }

    @Operation(
            summary = "Un insieme di regole",
            description = "L'insieme di regole con questo identificativo, anche archiviato.")
    @ApiResponse(
            responseCode = "200",
            description = "L'insieme di regole",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RuleSetResponse.class)))
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo dell'insieme di regole") @PathVariable("id")
                    String id) {
        return answers.json(request, RuleSetResponse.of(asked.ruleSetAt(id)));
    }

    @Schema(name = "RuleSetPage")
    record RuleSetPage(List<RuleSetResponse> items, int page, int size, int total, int pages) {}
}
