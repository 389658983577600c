package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.shared.TerritoryId;

/// A rule set as programs see it.
@Schema(name = "RuleSet", description = "Un insieme di regole di distribuzione")
record RuleSetResponse(
        String id,
        int version,
        String name,
        String description,
        LocalDate validFrom,
        @Schema(description = "Dove la regola è scritta") String source,
        List<BandBody> bands,
        @Schema(description = "I comuni con meno residenti sono esclusi; 0 = nessuno")
                int excludeBelow,
        List<String> excludedTerritories,
        @Schema(description = "none, sai-covers o sai-counts") String safeguard,
        @Schema(description = "half-up, half-even, floor, ceiling o webster") String rounding,
        @Nullable LocalDate archivedOn,
        boolean demo) {
    static RuleSetResponse of(RuleSet ruleSet) {
        var data = ruleSet.data();
        return new RuleSetResponse(
                ruleSet.id().value(),
                ruleSet.version(),
                data.name(),
                data.description(),
                data.validFrom(),
                data.source(),
                data.bands().stream().map(BandBody::of).toList(),
                data.exclusions().below(),
                data.exclusions().territories().stream().map(TerritoryId::value).toList(),
                data.safeguard().code(),
                data.rounding().code(),
                ruleSet.archivedOn(),
                ruleSet.demo());
    }

    /// One band: `perMille` or `fixed`, one of the two.
    @Schema(name = "Band", description = "Una fascia di popolazione: perMille o fixed, uno dei due")
    record BandBody(
            @Schema(description = "Residenti fino a cui vale; manca nell'ultima fascia")
                    @Nullable Integer upTo,
            @Schema(description = "Posti ogni mille residenti, al più tre decimali")
                    @Nullable BigDecimal perMille,
            @Schema(description = "Posti qualunque sia la popolazione") @Nullable Integer fixed,
            @Schema(description = "Posti al massimo per comune") @Nullable Integer cap) {
        static BandBody of(Band band) {
            return switch (band.allowance()) {
                case Allowance.PerThousand(BigDecimal rate) ->
                        new BandBody(band.upTo(), rate, null, band.cap());
                case Allowance.Fixed(int places) ->
                        new BandBody(band.upTo(), null, places, band.cap());
            };
        }
    }
}
