package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.model.RuleSetData;
import rosa.identity.CurrentPerson;
import rosa.identity.PersonalTokens.Scope;

/// Applies rule sets to the territory: one that is kept, or one that is sent.
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.EVALUATE)
@Tag(name = "Regole e quote")
class EvaluationsController {
    private static final int MOST_PEOPLE = 1_000_000;

    private final Analysis analysis;
    private final EvaluationReading reading;
    private final Asked asked;
    private final Answers answers;
    private final CurrentPerson person;

    EvaluationsController(
            Analysis analysis,
            EvaluationReading reading,
            Asked asked,
            Answers answers,
            CurrentPerson person) {
        this.analysis = analysis;
        this.reading = reading;
        this.asked = asked;
        this.answers = answers;
        this.person = person;
    }

    @Operation(
            summary = "Valutazione di un insieme di regole",
            description =
                    "Quota, posti e scarto di ogni comune con i motivi, i totali per una partizione e la fattibilità.")
    @ApiResponse(
            responseCode = "200",
            description = "La valutazione",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EvaluationResponse.class)))
    @GetMapping("/rule-sets/{id}/evaluation")
    ResponseEntity<byte[]> kept(
            HttpServletRequest request,
            @Parameter(description = "Identificativo dell'insieme di regole") @PathVariable("id")
                    String id,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Persone da accogliere; quelle presenti alla data se manca")
                    @RequestParam(name = "people", required = false)
                    @Nullable Integer people,
            @Parameter(description = "Partizione dei totali, per esempio zona-sociale")
                    @RequestParam(name = "partition", required = false)
                    @Nullable String partition) {
        var ruleSet = asked.ruleSetAt(id);
        var kind = asked.kind("partition", partition);
        var evaluation = evaluate(asked.day(date), ruleSet.data(), people);
        return answers.json(request, reading.response(evaluation, ruleSet.id().value(), kind));
    }

    @Operation(
            summary = "Valutazione di regole inviate",
            description =
                    "Come la valutazione di un insieme conservato, con le regole nel corpo; nulla viene salvato.")
    @ApiResponse(
            responseCode = "200",
            description = "La valutazione",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EvaluationResponse.class)))
    @PostMapping("/evaluations")
    ResponseEntity<byte[]> sent(
            HttpServletRequest request,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "Le regole da provare",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(implementation = RuleSetRequest.class)))
                    @RequestBody
                    RuleSetRequest rules,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Persone da accogliere; quelle presenti alla data se manca")
                    @RequestParam(name = "people", required = false)
                    @Nullable Integer people,
            @Parameter(description = "Partizione dei totali, per esempio zona-sociale")
                    @RequestParam(name = "partition", required = false)
                    @Nullable String partition) {
        var day = asked.day(date);
        var kind = asked.kind("partition", partition);
        var evaluation = evaluate(day, rules.data(day, asked), people);
        return answers.json(request, reading.response(evaluation, null, kind));
    }

    private Evaluation evaluate(LocalDate day, RuleSetData rules, @Nullable Integer people) {
        if (people == null) {
            return analysis.evaluate(day, rules, person.get());
        }
        if (people < 0 || people > MOST_PEOPLE) {
            throw Refusal.field("people", "people", MOST_PEOPLE);
        }
        return analysis.evaluate(day, rules, person.get(), people);
    }
}
