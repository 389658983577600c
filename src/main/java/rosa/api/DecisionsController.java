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
import java.util.Locale;
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
import rosa.identity.CurrentPerson;
import rosa.identity.PersonalTokens.Scope;
import rosa.shared.Messages;
import rosa.table.Concerns;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.DecisionState;
import rosa.table.Decisions;

/// The register of the table's decisions, read.
@RestController
@RequestMapping("/api/v1/decisions")
@Needs(Scope.READ)
@Tag(name = "Decisioni")
class DecisionsController {
    private final Decisions decisions;
    private final Concerns concerns;
    private final CurrentPerson person;
    private final Asked asked;
    private final Answers answers;

    DecisionsController(
            Decisions decisions,
            Concerns concerns,
            CurrentPerson person,
            Asked asked,
            Answers answers) {
        this.decisions = decisions;
        this.concerns = concerns;
        this.person = person;
        this.asked = asked;
        this.answers = answers;
    }

    @Operation(
            summary = "Registro delle decisioni",
            description =
                    "Le decisioni prese dal tavolo fino alla data, la più recente per prima, con lo stato che avevano quel giorno.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di decisioni",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DecisionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Solo queste: in-force, superseded o revoked")
                    @RequestParam(name = "state", required = false)
                    @Nullable String state,
            @Parameter(description = "Solo quelle di quest'anno")
                    @RequestParam(name = "year", required = false)
                    @Nullable Integer year,
            @Parameter(description = "Data dello stato (aaaa-mm-gg); oggi se manca")
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
        DecisionState wanted = Refusal.read("state", state, DecisionsController::state);
        List<Decision> found =
                decisions.all().stream()
                        .filter(one -> one.stateOn(day) != DecisionState.TO_COME)
                        .filter(one -> wanted == null || one.stateOn(day) == wanted)
                        .filter(one -> year == null || one.number().year() == year)
                        .toList();
        return answers.page(
                request,
                responses(Page.of(found, page, size), day),
                Map.of(Format.CSV, shown -> sheet(shown.items(), day)));
    }

    private static DecisionState state(String code) {
        return DecisionState.find(code)
                .filter(one -> one != DecisionState.TO_COME)
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    @Operation(
            summary = "Una decisione",
            description =
                    "La decisione con questo identificativo, con lo stato che aveva alla data; non c'è se quel giorno non era ancora presa. Titolo e testo sono quelli di oggi.")
    @ApiResponse(
            responseCode = "200",
            description = "La decisione",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DecisionResponse.class)))
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo della decisione") @PathVariable("id")
                    String id,
            @Parameter(description = "Data dello stato (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date) {
        LocalDate day = asked.day(date);
        return answers.json(
                request,
                Asked.at(id, DecisionId::new)
                        .flatMap(decisions::find)
                        .filter(found -> found.stateOn(day) != DecisionState.TO_COME)
                        .map(found -> response(found, day))
                        .orElseThrow(() -> Refusal.notFound(id)));
    }

    private DecisionResponse response(Decision decision, LocalDate day) {
        return DecisionResponse.of(
                decision, concerns.read(decision.data().concerns(), person.get()), day);
    }

    /// What they concern is asked for once.
    private Page<DecisionResponse> responses(Page<Decision> page, LocalDate day) {
        var named =
                concerns.read(
                        page.items().stream()
                                .flatMap(one -> one.data().concerns().stream())
                                .distinct()
                                .toList(),
                        person.get());
        return page.map(one -> DecisionResponse.of(one, named, day));
    }

    private Sheet sheet(List<DecisionResponse> shown, LocalDate day) {
        return new Table<DecisionResponse>("decisioni")
                .text("decision-number", 10, DecisionResponse::number)
                .day("taken-on", DecisionResponse::takenOn)
                .text("title", 40, DecisionResponse::title)
                .text("text", 60, DecisionResponse::text)
                .text(
                        "state",
                        14,
                        one -> Messages.text(Locale.ITALIAN, "table.decision.state." + one.state()))
                .text(
                        "concerns",
                        40,
                        one ->
                                one.concerns().stream()
                                        .map(DecisionResponse.ConcernBody::name)
                                        .collect(Collectors.joining(", ")))
                .day("review-on", DecisionResponse::reviewOn)
                .text("document", 30, DecisionResponse::document)
                .sheet(
                        shown,
                        List.of(
                                new Sheet.Credit(
                                        Messages.text(Locale.ITALIAN, "table.decisions.title"),
                                        day,
                                        "")),
                        DecisionResponse::demo);
    }

    @Schema(name = "DecisionPage")
    record DecisionPage(List<DecisionResponse> items, int page, int size, int total, int pages) {}
}
