package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityData;
import rosa.network.FacilityState;
import rosa.network.Position;

/// A facility as the token's owner may see it.
@Schema(
        name = "Facility",
        description =
                "Una struttura di accoglienza. Indirizzo e posizione mancano se il titolare del token non può vederli")
record FacilityResponse(
        String id,
        int version,
        @Schema(description = "Codice dell'ufficio, se assegnato") @Nullable String code,
        String name,
        @Schema(description = "cas-adults, cas-minors, cpa, hotspot o sai") String kind,
        @Schema(description = "ord, msna o dm-ds; solo per il SAI") @Nullable String category,
        @Schema(description = "flat, collective o large-collective") @Nullable String unitType,
        @Schema(description = "Codice ISTAT del comune") String comune,
        String comuneName,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Schema(description = "public, comune (indirizzo riservato) o restricted")
                String visibility,
        @Nullable LocalDate openedOn,
        @Schema(description = "Primo giorno in cui non è più aperta") @Nullable LocalDate closedOn,
        @Schema(description = "Ente gestore") @Nullable String manager,
        @Nullable String managerName,
        @Nullable Integer financedPlaces,
        @Nullable Integer activePlaces,
        @Nullable LocalDate placesOn,
        Count presences,
        @Nullable LocalDate presencesOn,
        @Schema(description = "Dato dimostrativo, non reale") boolean demo,
        Origin origin) {
    /// @param hidePresences whether presences of single facilities are not for this person
    static FacilityResponse of(FacilityState state, boolean hidePresences) {
        FacilityData data = state.facility().data();
        Position position = data.position();
        var category = data.category();
        var unitType = data.unitType();
        var manager = data.managedBy();
        return new FacilityResponse(
                state.facility().id().value(),
                state.facility().version(),
                orNull(data.code()),
                data.name(),
                data.kind().key(),
                category == null ? null : category.key(),
                unitType == null ? null : unitType.key(),
                data.comune().value(),
                state.comuneName(),
                orNull(data.address()),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                data.visibility().key(),
                data.openedOn(),
                data.closedOn(),
                manager == null ? null : manager.value(),
                orNull(state.managerName()),
                state.financed(),
                state.active(),
                state.placesOn(),
                Count.of(state.occupied(), hidePresences),
                state.presencesOn(),
                state.facility().demo(),
                Origin.of(data.provenance()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
