package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import rosa.AtOnce;
import rosa.RosaTest;
import rosa.TickingClock;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts.Creation;
import rosa.identity.PersonalTokens.Scope;
import rosa.identity.Role;
import rosa.shared.AccountId;
import rosa.shared.Changed;

@RosaTest
class GraphAccountsTest {
    private static final String PASSWORD = "quattro passi al lago";

    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;
    @Autowired private GraphAccounts accounts;
    @Autowired private GraphAuditLog audit;
    @Autowired private PasswordEncoder passwords;
    @Autowired private OpenSessions sessions;
    @Autowired private MailStore mails;

    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");

    @Test
    void a_change_based_on_an_old_version_is_refused_and_one_of_nobody_too() {
        Account account = created(data(Role.READER));
        var first = accounts.amend(account.id(), 1, changed(account, "Prima"));

        var second = accounts.amend(account.id(), 1, changed(account, "Seconda"));
        var none = accounts.amend(AccountId.random(), 1, account.data());

        assertThat(first).isInstanceOf(Changed.Done.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Changed.Stale.class,
                        stale ->
                                assertThat(((Account) stale.theirs()).data().displayName())
                                        .isEqualTo("Prima"));
        assertThat(none).isInstanceOf(Changed.Gone.class);
    }

    @Test
    void two_who_amend_at_once_do_not_overwrite_each_other() throws Exception {
        Account account = created(data(Role.READER));

        var results =
                AtOnce.all(
                        8,
                        number -> accounts.amend(account.id(), 1, changed(account, "N" + number)));

        assertThat(results.stream().filter(Changed.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Changed.Stale.class::isInstance)).hasSize(7);
    }

    @Test
    void of_two_accounts_with_one_username_the_second_is_refused() throws Exception {
        var data = data(Role.READER);

        var results = AtOnce.all(4, _ -> accounts.create(data, PASSWORD));

        assertThat(results.stream().filter(Creation.Created.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Creation.UsernameTaken.class::isInstance)).hasSize(3);
    }

    @Test
    void a_password_is_kept_as_argon2id_of_the_strength_that_owasp_asks() {
        Account account = created(data(Role.READER));

        String hash =
                client.query("MATCH (a:Account {id: $id}) RETURN a.passwordHash")
                        .bind(account.id().value())
                        .to("id")
                        .fetchAs(String.class)
                        .one()
                        .orElseThrow();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(accounts.isPassword(account.id(), PASSWORD)).isTrue();
        assertThat(accounts.isPassword(account.id(), PASSWORD + "!")).isFalse();
    }

    @Test
    void an_invitation_opens_one_account() throws Exception {
        String secret = accounts.invite(data(Role.MEMBER), Duration.ofDays(7));
        int pending = accounts.pendingInvitations().size();

        var results = AtOnce.all(4, _ -> accounts.accept(secret, name(), "Ospite", PASSWORD));

        assertThat(results.stream().filter(Creation.Created.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Creation.InvitationExpired.class::isInstance))
                .hasSize(3);
        assertThat(accounts.pendingInvitations()).hasSize(pending - 1);
        assertThat(accounts.invitation(secret)).isEmpty();
    }

    @Test
    void an_invitation_outlives_a_username_that_is_taken_and_a_weak_password() {
        Account other = created(data(Role.READER));
        String secret = accounts.invite(data(Role.MEMBER), Duration.ofDays(7));

        assertThat(accounts.accept(secret, other.data().username(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.UsernameTaken.class);
        assertThat(accounts.accept(secret, name(), "Ospite", "breve"))
                .isInstanceOf(Creation.WeakPassword.class);
        assertThat(accounts.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.Created.class);
    }

    @Test
    void an_invitation_expires() {
        var invitations = new Invitations(client, graph, clock, audit, mails);
        var dated =
                new GraphAccounts(
                        graph,
                        new AccountStore(client, graph, clock),
                        passwords,
                        audit,
                        sessions,
                        invitations);
        String secret = dated.invite(data(Role.MEMBER), Duration.ofDays(7));
        assertThat(dated.invitation(secret)).isPresent();

        clock.pass(Duration.ofDays(7));

        assertThat(dated.invitation(secret)).isEmpty();
        assertThat(dated.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.InvitationExpired.class);
    }

    @Test
    void a_token_speaks_for_its_owner_until_it_expires_or_is_revoked() {
        var tokens = new GraphPersonalTokens(client, graph, clock, audit);
        Account owner = created(data(Role.ANALYST));
        var issued =
                tokens.issue(
                        owner.id(),
                        "prova",
                        EnumSet.of(Scope.READ),
                        clock.instant().plusSeconds(60));
        var lasting = tokens.issue(owner.id(), "altro", EnumSet.of(Scope.READ), null);

        var principal = tokens.authenticate(issued.secret()).orElseThrow();
        assertThat(principal.account()).isEqualTo(owner.id());
        assertThat(principal.getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("SCOPE_READ", "ROLE_ANALYST");

        clock.pass(Duration.ofSeconds(60));
        assertThat(tokens.authenticate(issued.secret())).isEmpty();
        assertThat(tokens.authenticate(lasting.secret())).isPresent();
        assertThat(tokens.revoke(AccountId.random(), lasting.token().id())).isFalse();
        assertThat(tokens.revoke(owner.id(), lasting.token().id())).isTrue();
        assertThat(tokens.revoke(owner.id(), lasting.token().id())).isFalse();
        assertThat(tokens.authenticate(lasting.secret())).isEmpty();
    }

    @Test
    void the_token_of_a_disabled_account_is_worth_nothing_and_secrets_are_not_kept() {
        var tokens = new GraphPersonalTokens(client, graph, Clock.systemUTC(), audit);
        Account owner = created(data(Role.ANALYST));
        var issued = tokens.issue(owner.id(), "prova", EnumSet.of(Scope.READ), null);
        var data = owner.data();

        accounts.amend(
                owner.id(),
                1,
                new AccountData(
                        data.username(),
                        data.displayName(),
                        "",
                        data.roles(),
                        null,
                        Set.of(),
                        Locale.ITALIAN,
                        false));

        assertThat(tokens.authenticate(issued.secret())).isEmpty();
        long kept =
                client.query(
                                "MATCH (n) WHERE any(k IN keys(n) WHERE n[k] = $secret) OR n.after CONTAINS $secret RETURN count(n)")
                        .bind(issued.secret())
                        .to("secret")
                        .fetchAs(Long.class)
                        .one()
                        .orElseThrow();
        assertThat(kept).isZero();
    }

    private Account created(AccountData data) {
        return ((Creation.Created) accounts.create(data, PASSWORD)).account();
    }

    private static String name() {
        return "prova-" + UUID.randomUUID();
    }

    private static AccountData data(Role role) {
        return new AccountData(
                name(), "Prova", "", Set.of(role), null, Set.of(), Locale.ITALIAN, true);
    }

    private static AccountData changed(Account account, String displayName) {
        return new AccountData(
                account.data().username(),
                displayName,
                "",
                account.data().roles(),
                null,
                Set.of(),
                Locale.ITALIAN,
                true);
    }
}
