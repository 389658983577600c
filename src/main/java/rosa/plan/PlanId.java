package rosa.plan;

import java.io.Serializable;
import java.util.UUID;

/// Names a plan.
public record PlanId(String value) implements Serializable {
    public PlanId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("\"%.80s\" is no PlanId.".formatted(value));
        }
    }

    /// A new id that no other has.
    public static PlanId random() {
        return new PlanId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
