package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A number of people, or that it is not told.
@Schema(description = "Un conteggio di persone")
record Count(
        @Schema(description = "Il valore; nullo se non è noto o è soppresso")
                @Nullable Integer value,
        @Schema(
                        description =
                                "Se il valore è riservato (conteggi piccoli, o da cui si ricaverebbero)")
                boolean suppressed) {
    static final Count SUPPRESSED = new Count(null, true);

    /// The count, unless it is hidden; a hidden zero too, for it would tell another day's count.
    static Count of(@Nullable Integer value, boolean hidden) {
        return hidden && value != null ? SUPPRESSED : new Count(value, false);
    }
}
