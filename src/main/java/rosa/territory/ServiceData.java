package rosa.territory;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// What a form edits of a service.
///
/// @param address may be empty
/// @param at where it stands, if known
public record ServiceData(
        IstatCode comune, ServiceKind kind, String name, String address, @Nullable Coordinates at)
        implements Serializable {
    private static final int LONGEST = 200;

    public ServiceData {
        if (name.length() > LONGEST || address.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Name and address of a service have at most %d characters.".formatted(LONGEST));
        }
        name = name.strip();
        address = address.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A service needs a name.");
        }
    }
}
