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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Indicators;
import rosa.distribution.model.Measure;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.Snapshot;
import rosa.identity.CurrentPerson;
import rosa.identity.PersonalTokens.Scope;
import rosa.network.ShownPresences;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.TerritoryId;

/// The indicators of a day, of everything or of one territory.
@RestController
@RequestMapping("/api/v1/indicators")
@Needs(Scope.READ)
@Tag(name = "Indicatori")
class IndicatorsController {
    /// What tells how many people there are.
    private static final Set<Indicator> ABOUT_PEOPLE =
            EnumSet.of(Indicator.PRESENCES, Indicator.SATURATION, Indicator.DAILY_COST);

    private final Analysis analysis;
    private final ShownPresences presences;
    private final CurrentPerson person;
    private final Asked asked;
    private final Answers answers;
    private final TableCredits credits;

    IndicatorsController(
            Analysis analysis,
            ShownPresences presences,
            CurrentPerson person,
            Asked asked,
            Answers answers,
            TableCredits credits) {
        this.analysis = analysis;
        this.presences = presences;
        this.person = person;
        this.asked = asked;
        this.answers = answers;
        this.credits = credits;
    }

    @Operation(
            summary = "Indicatori della distribuzione",
            description =
                    "Posti, presenze, quota, concentrazione e dimensione dei centri a una data, per tutti i comuni o per un"
                            + " territorio, secondo un insieme di regole. Un indicatore senza valore dice perché (undefined).")
    @ApiResponse(
            responseCode = "200",
            description = "Gli indicatori",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = IndicatorsResponse.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> indicators(
            HttpServletRequest request,
            @Parameter(description = "Data a cui riferire i dati (aaaa-mm-gg); oggi se manca")
                    @RequestParam(name = "date", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Solo questo territorio, per esempio zona-sociale:3")
                    @RequestParam(name = "territory", required = false)
                    @Nullable String territory,
            @Parameter(description = "Insieme di regole; se manca, quello in vigore alla data")
                    @RequestParam(name = "ruleSet", required = false)
                    @Nullable String ruleSet) {
        Format format = Format.wanted(request, Format.JSON, Format.CSV);
        var day = asked.day(date);
        var rules = asked.ruleSet(ruleSet, day);
        var members = asked.membersOf(territory, day);
        var evaluation = analysis.evaluate(day, rules.data(), person.get());
        var hidden = presences.hiddenFrom(evaluation.day(), person.get(), evaluation.presences());
        boolean hide =
                territory != null
                        && !territory.isEmpty()
                        && hidden.hides(new TerritoryId(territory));
        var indicators = members == null ? evaluation.indicators() : of(evaluation, members);
        var told =
                Arrays.stream(Indicator.values())
                        .map(one -> response(one, indicators, hide && ABOUT_PEOPLE.contains(one)))
                        .toList();
        var response =
                new IndicatorsResponse(
                        day,
                        territory,
                        rules.id().value(),
                        rules.data().name(),
                        told,
                        List.copyOf(evaluation.basis().sources()),
                        evaluation.basis().demo());
        return format == Format.CSV
                ? answers.file(
                        request, format, "indicatori-" + day + ".csv", List.of(sheet(response)))
                : answers.json(request, response);
    }

    private static Indicators of(Evaluation evaluation, Set<IstatCode> members) {
        var snapshot =
                new Snapshot(
                        evaluation.snapshot().comuni().stream()
                                .filter(comune -> members.contains(comune.istat()))
                                .toList(),
                        evaluation.snapshot().facilities().stream()
                                .filter(facility -> members.contains(facility.comune()))
                                .toList());
        var quotas =
                new QuotaEvaluation(
                        evaluation.rules(),
                        evaluation.quotas().comuni().stream()
                                .filter(balance -> members.contains(balance.comune().istat()))
                                .toList());
        return Indicators.of(snapshot, quotas);
    }

    private static IndicatorResponse response(
            Indicator indicator, Indicators indicators, boolean hide) {
        String name = name(indicator);
        String unit = indicator.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (hide) {
            return new IndicatorResponse(
                    indicator.key(), name, null, unit, indicator.formula(), null, true);
        }
        return switch (indicators.measure(indicator)) {
            case Measure.Known(double value) ->
                    new IndicatorResponse(
                            indicator.key(), name, value, unit, indicator.formula(), null, false);
            case Measure.Undefined(Measure.Why why) ->
                    new IndicatorResponse(
                            indicator.key(),
                            name,
                            null,
                            unit,
                            indicator.formula(),
                            why.code(),
                            false);
        };
    }

    private static String name(Indicator indicator) {
        String key = "indicator." + indicator.key() + ".name";
        return Messages.has(Locale.ITALIAN, key)
                ? Messages.text(Locale.ITALIAN, key)
                : indicator.key();
    }

    private rosa.export.Sheet sheet(IndicatorsResponse response) {
        return new Table<IndicatorResponse>("indicatori")
                .text("indicator", 44, IndicatorResponse::name)
                .decimal("value", 4, IndicatorResponse::value)
                .text("unit", 16, IndicatorResponse::unit)
                .text("formula", 32, IndicatorResponse::formula)
                .text(
                        "suppressed",
                        14,
                        one ->
                                one.suppressed()
                                        ? Messages.text(Locale.ITALIAN, "shared.withheld")
                                        : null)
                .sheet(
                        response.indicators(),
                        credits.of(
                                response.sources().stream()
                                        .map(id -> new Origin(id, response.date()))
                                        .toList()),
                        response.demo());
    }

    @Schema(name = "Indicators", description = "Gli indicatori a una data")
    record IndicatorsResponse(
            LocalDate date,
            @Nullable String territory,
            String ruleSet,
            String ruleSetName,
            List<IndicatorResponse> indicators,
            @Schema(description = "Codici delle fonti") List<String> sources,
            @Schema(description = "Se tra i dati ve ne sono di dimostrativi") boolean demo) {}

    @Schema(name = "Indicator")
    record IndicatorResponse(
            String key,
            String name,
            @Nullable Double value,
            @Schema(description = "Unità; percent è una quota tra 0 e 1") String unit,
            String formula,
            @Schema(description = "Perché il valore non esiste, per esempio no-places")
                    @Nullable String undefined,
            boolean suppressed) {}
}
