package rosa.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;

/// Keys kept in people's devices, by which they enter without a password (WebAuthn). The device
/// must check who holds it.
public interface Passkeys {
    int LONGEST_LABEL = 80;

    /// The name of the web session's attribute in which [#beginSignIn()] is left for the sign-in.
    String SIGN_IN = "rosa.passkey.sign-in";

    /// Where the answer of a device goes to enter.
    String ENTER = "accesso/passkey";

    /// The host that passkeys belong to.
    String host();

    /// A person's passkeys, the newest first.
    List<Passkey> of(AccountId owner);

    /// Begins to make one for a person.
    Begun begin(AccountId owner);

    /// Keeps what the device answered to [#begin].
    ///
    /// @param answer the device's answer, JSON as browsers give it
    Registration register(AccountId owner, Begun begun, String label, String answer);

    /// Gives one another name; false if the person has none such.
    boolean rename(AccountId owner, String id, String label);

    /// Takes one away.
    Removal remove(AccountId owner, String id);

    /// Begins a sign-in by whoever has a passkey.
    Begun beginSignIn();

    /// A passkey without what is secret or long.
    ///
    /// @param synced whether the person's other devices can have it, too
    record Passkey(
            String id,
            String label,
            boolean synced,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /// What a device is asked, once and for five minutes.
    interface Begun extends Serializable {
        /// The question as browsers take it, JSON.
        String json();
    }

    /// What became of a wish for a passkey.
    sealed interface Registration {
        record Done(Passkey passkey) implements Registration {}

        /// The answer is not one to our question, came too late, or the passkey exists.
        record Refused() implements Registration {}
    }

    /// What became of a wish to take one away.
    enum Removal {
        DONE,
        /// The person could not enter any more.
        LAST_WAY,
        GONE
    }
}
