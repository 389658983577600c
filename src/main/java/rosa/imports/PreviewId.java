package rosa.imports;

import java.util.UUID;

/// Names a preview for as long as it is kept.
public record PreviewId(String value) {
    /// A new id that no other has.
    public static PreviewId random() {
        return new PreviewId(UUID.randomUUID().toString());
    }
}
