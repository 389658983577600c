package rosa.plan;

import java.io.Serializable;
import java.util.UUID;

/// Names a section of a plan.
public record SectionId(String value) implements Serializable {
    public SectionId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("\"%.80s\" is no SectionId.".formatted(value));
        }
    }

    /// A new id that no other has.
    public static SectionId random() {
        return new SectionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
