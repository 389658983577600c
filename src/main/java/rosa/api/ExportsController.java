package rosa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.export.OfficeSuite;
import rosa.export.Sheet;
import rosa.identity.CurrentPerson;
import rosa.identity.PersonalTokens.Scope;
import rosa.plan.PlanDocuments;
import rosa.plan.PlanId;
import rosa.plan.Plans;

/// Tables and plans to download.
@RestController
@RequestMapping("/api/v1/exports")
@Needs(Scope.EXPORT)
@Tag(name = "Esportazioni")
class ExportsController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportsController.class);

    private final Analysis analysis;
    private final EvaluationReading evaluations;
    private final FacilityReading facilities;
    private final Plans plans;
    private final PlanDocuments documents;
    private final Asked asked;
    private final Answers answers;
    private final TableCredits credits;
    private final CurrentPerson person;

    ExportsController(
            Analysis analysis,
            EvaluationReading evaluations,
            FacilityReading facilities,
            Plans plans,
            PlanDocuments documents,
            Asked asked,
            Answers answers,
            TableCredits credits,
            CurrentPerson person) {
        this.analysis = analysis;
        this.evaluations = evaluations;
        this.facilities = facilities;
        this.plans = plans;
        this.documents = documents;
        this.asked = asked;
        this.answers = answers;
        this.credits = credits;
        this.person = person;
    }

    @Operation(
            summary = "Tabella dei comuni",
            description =
                    "Residenti, quota, posti, scarto e presenze di ogni comune secondo un insieme di regole, come XLSX o CSV.")
    @ApiResponse(
            responseCode = "200",
            description = "Il file",
            content = {
                @Content(
                        mediaType = Format.XLSX_TYPE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/comuni")
    ResponseEntity<byte[]> comuni(
            HttpServletRequest request,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Insieme di regole; se manca, quello in vigore alla data")
                    @RequestParam(name = "ruleSet", required = false)
                    @Nullable String ruleSet) {
        Format format = Format.wanted(request, Format.XLSX, Format.CSV);
        var day = asked.day(date);
        var rules = asked.ruleSet(ruleSet, day);
        var evaluation = analysis.evaluate(day, rules.data(), person.get());
        var sheet = comuni(evaluation, evaluations.response(evaluation, rules.id().value(), null));
        return answers.file(request, format, name("comuni", day, format), List.of(sheet));
    }

    @Operation(
            summary = "Tabella delle strutture",
            description =
                    "Le strutture aperte alla data che il titolare del token può vedere, come XLSX o CSV.")
    @ApiResponse(
            responseCode = "200",
            description = "Il file",
            content = {
                @Content(
                        mediaType = Format.XLSX_TYPE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/facilities")
    ResponseEntity<byte[]> facilities(
            HttpServletRequest request,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date) {
        Format format = Format.wanted(request, Format.XLSX, Format.CSV);
        var day = asked.day(date);
        var sheet = facilities.sheet(facilities.on(day));
        return answers.file(request, format, name("strutture", day, format), List.of(sheet));
    }

    @Operation(
            summary = "Documento di un piano",
            description =
                    "Il piano con le cifre alla data, ferme e con la fonte in nota, e gli allegati con i comuni, le strutture"
                            + " e la mappa: come DOCX, PDF/A, ODT o HTML; XLSX ne dà le sole tabelle. Il DOCX è sul modello"
                            + " dell'ente, se c'è; PDF/A e ODT anche, se sulla macchina di ROSA c'è LibreOffice: se non"
                            + " riesce a farli, la risposta è 503. Il formato si sceglie con `format` o con l'intestazione Accept.")
    @ApiResponse(
            responseCode = "200",
            description = "Il documento",
            content = {
                @Content(
                        mediaType = Format.DOCX_TYPE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = Format.ODT_TYPE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(
                        mediaType = Format.XLSX_TYPE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/plans/{id}")
    ResponseEntity<byte[]> plan(
            HttpServletRequest request,
            @Parameter(description = "Identificativo del piano") @PathVariable("id") String id,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Insieme di regole; se manca, quello in vigore alla data")
                    @RequestParam(name = "ruleSet", required = false)
                    @Nullable String ruleSet,
            @Parameter(
                            description =
                                    "Allegati, separati da virgole: comuni, facilities, map, indicators, decisions, rules,"
                                            + " glossary; comuni, strutture e mappa se manca")
                    @RequestParam(name = "annexes", required = false)
                    @Nullable List<String> annexes,
            @Parameter(
                            description = "Formato; se manca, vale l'intestazione Accept",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "docx", "pdf", "odt", "html", "xlsx"
                                            }))
                    @RequestParam(name = "format", required = false)
                    @Nullable String wanted) {
        Format format =
                Format.named(
                        wanted,
                        request,
                        Format.DOCX,
                        Format.PDF,
                        Format.ODT,
                        Format.HTML,
                        Format.XLSX);
        DocumentFormat written = DocumentFormat.valueOf(format.name());
        var plan =
                Asked.at(id, PlanId::new)
                        .flatMap(plans::find)
                        .orElseThrow(() -> Refusal.notFound(id));
        if (plan.sections().isEmpty()) {
            throw Refusal.conflict("no-sections", plan.title());
        }
        var day = asked.day(date);
        var rules = asked.ruleSet(ruleSet, day);
        var whole = PlanDocuments.Options.whole(day).under(rules.id());
        var options =
                annexes == null
                        ? whole
                        : whole.with(
                                annexes.stream()
                                        .map(ExportsController::annex)
                                        .toArray(PlanDocuments.Annex[]::new));
        return answers.file(
                request,
                format,
                PlanDocuments.fileName(
                        plan.title(), day, PlanDocuments.Audience.EVERYBODY, written),
                file(written, documents.build(plan.id(), options)));
    }

    private static PlanDocuments.Annex annex(String code) {
        return Arrays.stream(PlanDocuments.Annex.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code.strip()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.field("annexes", "value", "annexes", Refusal.shortened(code)));
    }

    private byte[] file(DocumentFormat format, DocumentModel document) {
        var bytes = new ByteArrayOutputStream();
        try {
            documents.write(format, document, bytes);
        } catch (OfficeSuite.FailedException failure) {
            LOG.error("A plan could not be exported.", failure);
            throw Refusal.unavailable("office", format.name());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Sheet comuni(Evaluation evaluation, EvaluationResponse told) {
        LocalDate counted =
                Objects.requireNonNullElse(evaluation.basis().latestCount(), evaluation.day());
        return new Table<EvaluationResponse.Comune>("comuni")
                .text("istat", 10, EvaluationResponse.Comune::istat)
                .text("comune", 28, EvaluationResponse.Comune::name)
                .whole("residents", EvaluationResponse.Comune::residents)
                .whole("quota", EvaluationResponse.Comune::quota)
                .whole("due", EvaluationResponse.Comune::due)
                .whole("places", EvaluationResponse.Comune::places)
                .whole("cas", EvaluationResponse.Comune::cas)
                .whole("sai", EvaluationResponse.Comune::sai)
                .whole("government", EvaluationResponse.Comune::government)
                .whole("gap", EvaluationResponse.Comune::gap)
                .people("presences", EvaluationResponse.Comune::presences)
                .sheet(
                        told.comuni(),
                        credits.of(
                                told.sources().stream()
                                        .map(id -> new Origin(id, counted))
                                        .toList()),
                        told.demo());
    }

    private static String name(String stem, LocalDate day, Format format) {
        return "%s-%s.%s".formatted(stem, day, format == Format.XLSX ? "xlsx" : "csv");
    }
}
