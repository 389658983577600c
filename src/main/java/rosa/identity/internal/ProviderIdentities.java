package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.AuditLog;
import rosa.identity.Mail;
import rosa.shared.AccountId;

/// Which account belongs to whom the identity provider vouches for. The issuer and its name for the
/// person (`sub`) decide; the first time, an address that the provider has checked finds an account
/// or an invitation. An account has one identity at a provider at most, so that an address given to
/// a successor does not open the predecessor's account. See docs/decisions/0026-ways-to-sign-in.md.
@Component
class ProviderIdentities {
    private static final Duration REQUESTS_KEPT = Duration.ofDays(30);
    private static final int MOST_REQUESTS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,99}");

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final AccountStore accounts;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final MailStore mails;
    private final OidcSettings settings;

    ProviderIdentities(
            Neo4jClient client,
            Graph graph,
            Clock clock,
            AccountStore accounts,
            Invitations invitations,
            PasswordEncoder passwords,
            AuditLog audit,
            MailStore mails,
            OidcSettings settings) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.audit = audit;
        this.mails = mails;
        this.settings = settings;
    }

    Match match(Claims claims) {
        return graph.write(() -> {
            Optional<Account> linked = linked(claims);
            if (linked.isPresent()) {
                return known(linked.get());
            }
            Match match = byAddress(claims);
            if (match instanceof Match.Refused(var why) && why.mayAsk() && settings.requests()) {
                request(claims);
                return new Match.Refused(Refusal.REQUESTED);
            }
            return match;
        });
    }

    /// Lets the person enter with the account from now on, in the transaction under way; false if
    /// the account has another identity at the provider.
    boolean link(Account account, String issuer, String subject, String email) {
        accounts.lock(account.id());
        if (has(account.id(), issuer)) {
            return false;
        }
        client.query(
                        """
                        MATCH (a:Account {id: $account})
                        CREATE (a)-[:OWNS]->(:ExternalIdentity {issuer: $issuer, subject: $subject,
                                email: $email, linkedAt: $now})
                        """)
                .bindAll(
                        Map.of(
                                "account",
                                account.id().value(),
                                "issuer",
                                issuer,
                                "subject",
                                subject,
                                "email",
                                email,
                                "now",
                                now()))
                .run();
        var data = account.data();
        audit.record(
                "account.identity.link",
                new AuditLog.Subject("Account", account.id().value(), data.displayName()),
                Map.of(),
                Map.of("issuer", issuer, "subject", subject, "email", email));
        if (!data.email().isEmpty()) {
            mails.add(
                    Mail.Kind.PROVIDER_LINKED, data.email(), data.locale(), data.username(), null);
        }
        return true;
    }

    private Match byAddress(Claims claims) {
        if (!claims.emailVerified() || !ADDRESS.matcher(claims.email()).matches()) {
            return new Match.Refused(Refusal.UNVERIFIED);
        }
        List<Account> found = accounts.findByEmail(claims.email());
        if (found.size() > 1) {
            return new Match.Refused(Refusal.SEVERAL);
        }
        if (found.isEmpty()) {
            return invited(claims)
                    .map(this::known)
                    .orElseGet(() -> new Match.Refused(Refusal.UNKNOWN));
        }
        Account account = found.getFirst();
        if (!account.data().enabled()) {
            return new Match.Refused(Refusal.DISABLED);
        }
        if (link(account, claims.issuer(), claims.subject(), claims.email())) {
            return new Match.Known(account);
        }
        // Unless the same person came twice at once.
        return linked(claims).map(this::known).orElse(new Match.Refused(Refusal.OTHER_IDENTITY));
    }

    private Match known(Account account) {
        return account.data().enabled()
                ? new Match.Known(account)
                : new Match.Refused(Refusal.DISABLED);
    }

    private Optional<Account> linked(Claims claims) {
        return client.query(
                        """
                        MATCH (a:Account)-[:OWNS]->(e:ExternalIdentity {issuer: $issuer, subject: $subject})
                        SET e.lastUsedAt = $now
                        RETURN a.id
                        """)
                .bindAll(key(claims))
                .fetchAs(String.class)
                .one()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    private boolean has(AccountId account, String issuer) {
        return client.query(
                        """
                        MATCH (:Account {id: $account})-[:OWNS]->(e:ExternalIdentity {issuer: $issuer})
                        RETURN count(e) > 0
                        """)
                .bindAll(Map.of("account", account.value(), "issuer", issuer))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    /// Opens the account that an invitation for this address offers. Nobody knows its password.
    private Optional<Account> invited(Claims claims) {
        return invitations
                .useUpFor(claims.email())
                .map(offer -> {
                    AccountData data =
                            new AccountData(
                                    freeUsername(claims),
                                    claims.displayName(),
                                    offer.email(),
                                    offer.roles(),
                                    offer.organisation(),
                                    offer.territories(),
                                    offer.locale(),
                                    true);
                    AccountId id = AccountId.random();
                    String unknown = passwords.encode(Hashes.secret());
                    accounts.create(
                            id, data, java.util.Objects.requireNonNull(unknown), false, false);
                    accounts.setPasswordless(id);
                    audit.record(
                            "account.create",
                            new AuditLog.Subject("Account", id.value(), data.displayName()),
                            Map.of(),
                            AccountRows.audited(data));
                    Account account = accounts.find(id).orElseThrow();
                    link(account, claims.issuer(), claims.subject(), claims.email());
                    return account;
                });
    }

    private String freeUsername(Claims claims) {
        String wanted = claims.username();
        String free = wanted;
        for (int n = 2; accounts.findByUsername(free).isPresent(); n++) {
            free = wanted + "-" + n;
        }
        return free;
    }

    private void request(Claims claims) {
        Map<String, Object> parameters = new HashMap<>(key(claims));
        parameters.put("email", shortened(claims.email()));
        parameters.put("name", shortened(claims.name()));
        parameters.put("most", MOST_REQUESTS);
        parameters.put("before", now().minus(REQUESTS_KEPT));
        client.query("MATCH (old:AccessRequest) WHERE old.at < $before DELETE old")
                .bindAll(parameters)
                .run();
        client.query(
                        """
                        OPTIONAL MATCH (r:AccessRequest)
                        WITH count(r) AS waiting WHERE waiting < $most
                        MERGE (r:AccessRequest {issuer: $issuer, subject: $subject})
                        SET r.email = $email, r.name = $name, r.at = $now
                        """)
                .bindAll(parameters)
                .run();
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private Map<String, Object> key(Claims claims) {
        return Map.of("issuer", claims.issuer(), "subject", claims.subject(), "now", now());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    /// What the provider says of somebody.
    record Claims(
            String issuer,
            String subject,
            String email,
            boolean emailVerified,
            String name,
            String preferredUsername) {

        /// A username made of what the provider calls the person.
        String username() {
            String basis = preferredUsername.isBlank() ? email : preferredUsername;
            String plain =
                    basis.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9._@-]", "")
                            .replaceAll("^[^a-z0-9]+", "");
            String cut = plain.length() > 50 ? plain.substring(0, 50) : plain;
            return cut.length() < 3 ? "utente-" + cut : cut;
        }

        String displayName() {
            String shown = name.isBlank() ? email : name;
            return shown.length() > 120 ? shown.substring(0, 120) : shown;
        }
    }

    /// Whose account it is.
    sealed interface Match {
        record Known(Account account) implements Match {}

        record Refused(Refusal why) implements Match {}
    }

    /// Why somebody whom the provider knows may not enter.
    enum Refusal {
        UNKNOWN,
        UNVERIFIED,
        DISABLED,
        SEVERAL,
        OTHER_IDENTITY,
        REQUESTED;

        boolean mayAsk() {
            return this == UNKNOWN || this == UNVERIFIED || this == SEVERAL;
        }
    }
}
