package rosa.shared;

import java.io.Serializable;
import java.util.UUID;

/// Names the account of a person who may sign in.
public record AccountId(String value) implements Serializable, Comparable<AccountId> {
    public AccountId {
        Ids.check(value, "AccountId");
    }

    /// A new id that no other has.
    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
