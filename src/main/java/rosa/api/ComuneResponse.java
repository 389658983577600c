package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comune as programs see it.
@Schema(
        name = "Comune",
        description = "Un comune, con residenti, appartenenze e accoglienza a una data")
record ComuneResponse(
        @Schema(description = "Codice ISTAT, sei cifre") String istat,
        String name,
        @Schema(description = "Codice catastale") String cadastralCode,
        double areaKm2,
        @Schema(description = "Latitudine del municipio, WGS84") double latitude,
        @Schema(description = "Longitudine del municipio, WGS84") double longitude,
        @Nullable Integer altitudeMin,
        @Nullable Integer altitudeMax,
        @Schema(description = "Residenti noti alla data") @Nullable Residents residents,
        @Schema(description = "Classe SNAI più recente") @Nullable Snai snai,
        @Schema(description = "Territori di cui fa parte, uno per partizione")
                List<TerritoryReference> territories,
        @Schema(description = "Comuni umbri confinanti") List<Neighbour> neighbours,
        Reception reception,
        Origin origin,
        @Schema(description = "Primo giorno in cui esiste; nullo se da sempre")
                @Nullable LocalDate validFrom,
        @Schema(description = "Primo giorno in cui non esiste più; nullo se esiste")
                @Nullable LocalDate validUntil,
        @Schema(
                        description =
                                "Che cosa è diventato questo comune, o chi ha avuto parte del territorio")
                List<Change> successors,
        @Schema(description = "Da che cosa nasce, e che cosa vi è confluito")
                List<Change> predecessors,
        @Schema(description = "Come si chiamava prima") List<FormerName> formerNames) {
    @Schema(name = "ComuneChange")
    record Change(
            String istat,
            String name,
            @Schema(description = "merger, incorporation, division, split, transfer, recoding")
                    String kind,
            @Schema(description = "Primo giorno in cui vale") LocalDate on,
            @Schema(description = "Il provvedimento") String act,
            Origin origin) {}

    @Schema(name = "FormerName")
    record FormerName(
            String name,
            @Schema(description = "Primo giorno in cui non vale più") LocalDate until) {}

    @Schema(name = "Residents")
    record Residents(int people, LocalDate date, String kind, Origin origin) {}

    @Schema(name = "SnaiClass")
    record Snai(int year, String code, double minutesToPole, String pole, Origin origin) {}

    @Schema(name = "TerritoryReference")
    record TerritoryReference(String id, String kind, String name) {}

    @Schema(name = "Neighbour")
    record Neighbour(String istat, String name, double km) {}

    @Schema(
            name = "Reception",
            description = "Posti e presenze di tutte le strutture aperte alla data")
    record Reception(LocalDate date, int places, Count presences) {}
}
