package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule set applied to the territory on a day.
@Schema(
        name = "Evaluation",
        description = "Quote, posti e scarti per comune secondo un insieme di regole")
record EvaluationResponse(
        LocalDate date,
        @Schema(description = "Identificativo dell'insieme di regole; nullo se è stato inviato")
                @Nullable String ruleSet,
        String ruleSetName,
        Totals total,
        @Schema(description = "Totali per territorio, se è stata chiesta una partizione")
                List<TerritoryTotals> territories,
        List<Comune> comuni,
        Feasibility feasibility,
        List<String> sources,
        boolean demo) {
    @Schema(name = "EvaluationTotals")
    record Totals(
            int comuni,
            @Schema(description = "Comuni con almeno un posto") int hosting,
            int residents,
            @Schema(description = "Somma delle quote") int quota,
            @Schema(description = "Quanto resta dovuto dopo la clausola di salvaguardia") int due,
            int places,
            int cas,
            int sai,
            int government,
            @Schema(description = "Posti confrontati con il dovuto") int counted,
            @Schema(description = "counted − due") int gap,
            @Schema(description = "Quota coperta comune per comune, da 0 a 1")
                    @Nullable Double coverage,
            Count presences) {}

    @Schema(name = "TerritoryTotals")
    record TerritoryTotals(String territory, String name, Totals total) {}

    @Schema(name = "ComuneEvaluation")
    record Comune(
            String istat,
            String name,
            int residents,
            @Schema(description = "Quota prima dell'arrotondamento") BigDecimal exact,
            int quota,
            int due,
            int places,
            int cas,
            int sai,
            int government,
            int counted,
            int gap,
            Count presences,
            boolean excluded,
            @Schema(description = "Come si arriva alla quota, nell'ordine del calcolo")
                    List<Reason> reasons) {}

    /// Why a quota is what it is; what is absent does not apply.
    @Schema(
            name = "Reason",
            description =
                    "Un passo del calcolo: too-small, in-excluded-territory, in-band, capped, rounded, covered-by-sai, sai-counts")
    record Reason(
            String type,
            @Schema(description = "Numero della fascia, da 0") @Nullable Integer band,
            @Nullable BigDecimal exact,
            @Schema(description = "Posti, tetto o soglia di cui si tratta")
                    @Nullable Integer number,
            @Nullable String territory) {}

    @Schema(name = "Feasibility", description = "Se le regole bastano per le persone da accogliere")
    record Feasibility(
            boolean feasible,
            @Schema(description = "Persone da accogliere") Count people,
            @Schema(description = "Persone per cui le regole hanno posto") int capacity,
            @Schema(description = "Persone per cui manca posto; 0 se bastano") Count missing,
            @Schema(description = "Numero minimo di comuni che bastano")
                    @Nullable Integer fewestComuni,
            List<Shortfall> shortfalls) {}

    @Schema(name = "Shortfall", description = "Un territorio senza posto per le proprie presenze")
    record Shortfall(String territory, int capacity, Count people) {}
}
