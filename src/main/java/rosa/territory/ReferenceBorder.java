package rosa.territory;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// That two comuni border on each other, the lower code first.
///
/// @param km the length of the shared border, if known
public record ReferenceBorder(IstatCode one, IstatCode other, @Nullable Double km)
        implements Serializable {
    public ReferenceBorder {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(
                    "The border of %s and %s must name the lower code first."
                            .formatted(one, other));
        }
    }
}
