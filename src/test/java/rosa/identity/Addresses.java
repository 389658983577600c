package rosa.identity;

import org.springframework.mock.env.MockEnvironment;

/// Public addresses as a configuration says them.
public final class Addresses {
    private Addresses() {}

    /// The installation's address is `address`; empty means it says none.
    public static PublicAddress configured(String address) {
        return new PublicAddress(new MockEnvironment().withProperty("rosa.address", address));
    }
}
