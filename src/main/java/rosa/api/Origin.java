package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import rosa.shared.Provenance;

/// Where a datum comes from.
@Schema(description = "Fonte di un dato; i titoli e le licenze sono in /api/v1/sources")
record Origin(
        @Schema(description = "Codice della fonte") String source,
        @Schema(description = "Giorno a cui il dato si riferisce") LocalDate asOf) {
    static Origin of(Provenance provenance) {
        return new Origin(provenance.source(), provenance.asOf());
    }
}
