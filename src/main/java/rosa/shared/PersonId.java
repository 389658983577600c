package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names a professional contact, who acts for organisations.
public record PersonId(String value) implements Serializable, Comparable<PersonId> {
    public PersonId {
        Ids.check(value, "PersonId");
    }

    /// A new id that no other has.
    public static PersonId random() {
        return new PersonId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
