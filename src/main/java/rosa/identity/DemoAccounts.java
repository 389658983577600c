package rosa.identity;

import java.util.List;
import java.util.Optional;

/// The accounts with which the demonstration can be tried, one a role.
public interface DemoAccounts {
    /// Who they are.
    List<DemoAccount> DEMO =
            List.of(
                    new DemoAccount("coordinatore", "Coordinatrice demo", Role.COORDINATOR),
                    new DemoAccount("membro", "Membro del tavolo demo", Role.MEMBER),
                    new DemoAccount("facilitatore", "Facilitatore demo", Role.FACILITATOR),
                    new DemoAccount("analista", "Analista demo", Role.ANALYST),
                    new DemoAccount("ispettore", "Ispettrice demo", Role.INSPECTOR),
                    new DemoAccount("lettore", "Lettore demo", Role.READER));

    /// The password they share, random for each installation; empty without demonstration.
    Optional<String> password();

    /// One of them.
    record DemoAccount(String username, String displayName, Role role) {}
}
