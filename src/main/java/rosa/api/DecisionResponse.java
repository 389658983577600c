package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.OrganisationId;
import rosa.table.Concern;
import rosa.table.ConcernSource.Named;
import rosa.table.Decision;

/// A decision of the table as programs see it, as it stood on a day: what ended it later is not
/// told.
///
/// @param concerns without what the token's holder may not see
@Schema(name = "Decision", description = "Una decisione del tavolo")
record DecisionResponse(
        String id,
        int version,
        @Schema(description = "Numero nel registro, per esempio 3/2026") String number,
        @Schema(description = "Il tavolo che l'ha presa") String table,
        LocalDate takenOn,
        String title,
        String text,
        @Schema(description = "Alla data richiesta: in-force, superseded o revoked") String state,
        @Schema(description = "Quando il tavolo vuole riesaminarla") @Nullable LocalDate reviewOn,
        @Schema(description = "Dove è scritta: verbale, protocollo") String document,
        List<ConcernBody> concerns,
        @Schema(description = "Ente proponente") @Nullable String mover,
        @Schema(description = "Enti che l'hanno condivisa") List<String> supporters,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedFor,
        @Schema(description = "Identificativo della decisione che l'ha sostituita")
                @Nullable String supersededBy,
        @Nullable LocalDate supersededOn,
        @Schema(description = "Identificativi delle decisioni che sostituisce")
                List<String> supersedes,
        boolean demo) {
    /// @param named what it and others concern, under its names
    static DecisionResponse of(Decision decision, Map<Concern, Named> named, LocalDate day) {
        var data = decision.data();
        var mover = data.mover();
        var end = decision.endedOn();
        boolean isOver = end != null && !end.isAfter(day);
        var revocation = isOver ? decision.revocation() : null;
        var successor = isOver ? decision.supersededBy() : null;
        return new DecisionResponse(
                decision.id().value(),
                decision.version(),
                decision.number().text(),
                decision.table().name(),
                data.takenOn(),
                data.title(),
                data.text(),
                decision.stateOn(day).code(),
                data.reviewOn(),
                data.document(),
                data.concerns().stream()
                        .flatMap(one -> Stream.ofNullable(named.get(one)))
                        .map(one ->
                                new ConcernBody(
                                        one.concern().kind().code(),
                                        one.concern().id(),
                                        one.name()))
                        .toList(),
                mover == null ? null : mover.value(),
                data.supporters().stream().map(OrganisationId::value).toList(),
                revocation == null ? null : revocation.on(),
                revocation == null ? null : revocation.reason(),
                successor == null ? null : successor.decision().value(),
                successor == null ? null : successor.on(),
                decision.supersedes().stream()
                        .filter(one -> !one.on().isAfter(day))
                        .map(one -> one.decision().value())
                        .toList(),
                decision.demo());
    }

    /// What it concerns.
    @Schema(name = "Concern", description = "Ciò che una decisione riguarda")
    record ConcernBody(
            @Schema(
                            description =
                                    "comune, territory, facility, organisation, rule-set, plan o section")
                    String kind,
            String id,
            String name) {}
}
