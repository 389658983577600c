package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.identity.PersonalTokens.Scope;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Plans;
import rosa.plan.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plans, to read.
@RestController
@RequestMapping("/api/v1/plans")
@Needs(Scope.READ)
@Tag(name = "Piani")
class PlansController {
    private final Plans plans;
    private final Answers answers;
    private final JsonMapper json;

    PlansController(Plans plans, Answers answers, JsonMapper json) {
        this.plans = plans;
        this.answers = answers;
        this.json = json;
    }

    @Operation(
            summary = "Elenco dei piani",
            description = "Il più recente per primo; quelli archiviati solo se richiesti.")
    @ApiResponse(
            responseCode = "200",
            description = "Una pagina di piani",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanPage.class)))
    @GetMapping
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @Parameter(description = "Anche i piani archiviati")
                    @RequestParam(name = "archived", defaultValue = "false")
                    boolean archived,
            @Parameter(description = "Numero della pagina, da 1")
                    @RequestParam(name = "page", defaultValue = "1")
                    int page,
            @Parameter(description = "Elementi per pagina, al più 500")
                    @RequestParam(name = "size", defaultValue = Page.DEFAULT_SIZE)
                    int size) {
        return answers.page(
                request,
                Page.of(archived ? plans.all() : plans.inUse(), page, size)
                        .map(plan ->
                                new PlanSummary(
                                        plan.id().value(),
                                        plan.version(),
                                        plan.title(),
                                        plan.createdAt(),
                                        plan.archivedOn(),
                                        plan.sections().size(),
                                        plan.demo())));
    }

    @Operation(
            summary = "Un piano con le sue sezioni",
            description =
                    "Ogni sezione con il testo semplice, il documento dell'editor (ProseMirror, JSON) e le figure vive che"
                            + " cita; i valori delle figure non sono nel testo.")
    @ApiResponse(
            responseCode = "200",
            description = "Il piano",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanResponse.class)))
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @Parameter(description = "Identificativo del piano") @PathVariable("id") String id) {
        return answers.json(
                request,
                Asked.at(id, PlanId::new)
                        .flatMap(plans::find)
                        .map(this::response)
                        .orElseThrow(() -> Refusal.notFound(id)));
    }

    private PlanResponse response(Plan plan) {
        return new PlanResponse(
                plan.id().value(),
                plan.version(),
                plan.title(),
                plan.createdAt(),
                plan.archivedOn(),
                plan.sections().stream().map(this::section).toList(),
                plan.demo());
    }

    private SectionResponse section(Section section) {
        var data = section.data();
        var owner = data.owner();
        return new SectionResponse(
                section.id().value(),
                section.version(),
                section.order(),
                data.title(),
                owner == null ? null : owner.value(),
                data.status().code(),
                data.deadline(),
                section.editedAt(),
                section.text().plainText(),
                json.readTree(section.text().json()),
                section.text().figures().stream()
                        .map(figure -> new FigureResponse(figure.query(), figure.params()))
                        .toList());
    }

    @Schema(name = "PlanSummary")
    record PlanSummary(
            String id,
            int version,
            String title,
            Instant createdAt,
            @Nullable LocalDate archivedOn,
            int sections,
            boolean demo) {}

    @Schema(name = "PlanPage")
    record PlanPage(List<PlanSummary> items, int page, int size, int total, int pages) {}

    @Schema(name = "Plan")
    record PlanResponse(
            String id,
            int version,
            String title,
            Instant createdAt,
            @Schema(description = "Nullo finché il piano è in uso") @Nullable LocalDate archivedOn,
            List<SectionResponse> sections,
            boolean demo) {}

    @Schema(name = "Section")
    record SectionResponse(
            String id,
            int version,
            int order,
            String title,
            @Schema(description = "Ente che scrive la sezione; nullo se è di tutti")
                    @Nullable String owner,
            @Schema(description = "draft, in-review, to-approve o approved") String status,
            @Nullable LocalDate deadline,
            @Nullable Instant editedAt,
            @Schema(description = "Testo semplice, un capoverso per riga") String text,
            @Schema(
                            description = "Documento dell'editor",
                            type = "object",
                            implementation = Object.class)
                    JsonNode content,
            List<FigureResponse> figures) {}

    @Schema(name = "Figure", description = "Una figura viva citata nel testo")
    record FigureResponse(String query, Map<String, String> params) {}
}
