package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.RosaTest;
import rosa.TickingClock;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AccountData;
import rosa.identity.Accounts.Creation;
import rosa.identity.Addresses;
import rosa.identity.AuditLog;
import rosa.identity.AuditTrail;
import rosa.identity.Passkeys.Passkey;
import rosa.identity.Passkeys.Registration;
import rosa.identity.Passkeys.Removal;
import rosa.identity.Role;
import rosa.identity.WaysIn;

@RosaTest
class GraphPasskeysTest {
    private static final String HOST = "rosa.example.it";
    private static final String ORIGIN = "https://rosa.example.it";

    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;
    @Autowired private GraphAccounts accounts;
    @Autowired private WaysIn ways;
    @Autowired private MailStore mails;
    @Autowired private AuditLog audit;
    @Autowired private AuditTrail trail;

    private final TickingClock clock = new TickingClock("2026-11-23T10:00:00Z");
    private final SoftwareAuthenticator device = new SoftwareAuthenticator(HOST, ORIGIN);
    private GraphPasskeys passkeys;
    private Account owner;

    @BeforeEach
    void somebody() {
        var store = new AccountStore(client, graph, clock);
        passkeys =
                new GraphPasskeys(
                        new PasskeyStore(client, graph, clock, store),
                        store,
                        ways,
                        mails,
                        audit,
                        graph,
                        clock,
                        new PasskeySettings("", Set.of()),
                        Addresses.configured(ORIGIN));
        owner = account();
    }

    @Test
    void who_made_a_passkey_enters_with_it_and_its_last_use_is_kept() {
        Passkey made = made(device);
        assertThat(made.label()).isEqualTo("Portatile");
        assertThat(made.lastUsedAt()).isNull();
        clock.pass(Duration.ofDays(1));

        Account entered = enter(device);

        assertThat(entered.id()).isEqualTo(owner.id());
        assertThat(passkeys.of(owner.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.lastUsedAt()).isEqualTo(clock.instant());
                    assertThat(one.createdAt())
                            .isEqualTo(clock.instant().minus(Duration.ofDays(1)));
                });
        assertThat(ways.of(owner.id()).passkeys()).isEqualTo(1);
        assertThat(trail.historyOf("Account", owner.id().value()))
                .extracting(entry -> entry.action())
                .contains("account.passkey.add");
    }

    @Test
    void the_question_asks_for_verification_and_a_key_that_the_device_finds_by_itself() {
        var begun = passkeys.begin(owner.id());

        assertThat(begun.json())
                .contains("\"userVerification\":\"required\"")
                .contains("\"residentKey\":\"required\"")
                .contains("\"id\":\"rosa.example.it\"")
                .contains(owner.data().displayName());
        assertThat(passkeys.beginSignIn().json())
                .contains("\"userVerification\":\"required\"")
                .contains("\"allowCredentials\":[]");
    }

    @Test
    void a_device_that_does_not_check_who_holds_it_is_refused() {
        var begun = passkeys.begin(owner.id());
        var careless = new SoftwareAuthenticator(HOST, ORIGIN).withoutVerification();

        assertThat(register(begun, careless)).isInstanceOf(Registration.Refused.class);
        made(device);
        device.withoutVerification();
        refused(() -> enter(device));
    }

    @Test
    void an_answer_given_to_a_false_page_is_worth_nothing() {
        made(device);

        refused(() -> enter(device.on("https://rosa.example.it.evil.example")));
        assertThat(
                        register(
                                passkeys.begin(owner.id()),
                                new SoftwareAuthenticator(HOST, "https://evil.example")))
                .isInstanceOf(Registration.Refused.class);
    }

    @Test
    void an_answer_to_another_question_or_after_five_minutes_is_worth_nothing() {
        made(device);
        var first = passkeys.beginSignIn();
        var second = passkeys.beginSignIn();
        String answer = device.get(first.json());

        refused(() -> passkeys.enter(second, answer));
        refused(() -> passkeys.enter(null, answer));
        clock.pass(Duration.ofMinutes(5));
        refused(() -> passkeys.enter(first, answer));
        var late = passkeys.begin(owner.id());
        clock.pass(Duration.ofMinutes(5));
        assertThat(register(late, new SoftwareAuthenticator(HOST, ORIGIN)))
                .isInstanceOf(Registration.Refused.class);
    }

    @Test
    void a_passkey_nobody_made_here_and_nonsense_are_refused() {
        refused(() -> enter(new SoftwareAuthenticator(HOST, ORIGIN)));
        refused(() -> passkeys.enter(passkeys.beginSignIn(), "{\"id\": 7}"));
        refused(() -> passkeys.enter(passkeys.beginSignIn(), "x".repeat(30_000)));
    }

    @Test
    void a_passkey_belongs_to_one_person_and_answers_only_their_question() {
        Account other = account();
        var theirs = passkeys.begin(other.id());
        assertThat(passkeys.register(owner.id(), theirs, "Portatile", device.create(theirs.json())))
                .isInstanceOf(Registration.Refused.class);
        made(device);

        var again = passkeys.begin(other.id());

        assertThat(passkeys.register(other.id(), again, "Mio", device.create(again.json())))
                .isInstanceOf(Registration.Refused.class);
        assertThat(passkeys.of(other.id())).isEmpty();
        assertThat(enter(device).id()).isEqualTo(owner.id());
    }

    @Test
    void a_copied_device_is_noticed_by_its_counter() {
        device.count(5);
        made(device);
        device.count(9);
        enter(device);

        device.count(8);

        refused(() -> enter(device));
        device.count(10);
        assertThat(enter(device).id()).isEqualTo(owner.id());
    }

    @Test
    void only_its_owner_renames_and_removes_a_passkey() {
        Passkey made = made(device);
        Account other = account();

        assertThat(passkeys.rename(other.id(), made.id(), "Mio")).isFalse();
        assertThat(passkeys.remove(other.id(), made.id())).isEqualTo(Removal.GONE);
        assertThat(passkeys.rename(owner.id(), made.id(), "  ")).isFalse();
        assertThat(passkeys.rename(owner.id(), made.id(), "Telefono")).isTrue();
        assertThat(passkeys.of(owner.id()).getFirst().label()).isEqualTo("Telefono");
        enter(device);
        assertThat(passkeys.of(owner.id()).getFirst().label()).isEqualTo("Telefono");
        assertThat(passkeys.remove(owner.id(), made.id())).isEqualTo(Removal.DONE);
        refused(() -> enter(device));
    }

    @Test
    void the_last_way_in_is_not_taken_away() {
        Passkey made = made(device);
        client.query("MATCH (a:Account {id: $id}) SET a.passwordless = true")
                .bind(owner.id().value())
                .to("id")
                .run();

        assertThat(passkeys.remove(owner.id(), made.id())).isEqualTo(Removal.LAST_WAY);
        assertThat(enter(device).id()).isEqualTo(owner.id());
    }

    private Passkey made(SoftwareAuthenticator with) {
        var registration = register(passkeys.begin(owner.id()), with);
        assertThat(registration).isInstanceOf(Registration.Done.class);
        return ((Registration.Done) registration).passkey();
    }

    private Registration register(rosa.identity.Passkeys.Begun begun, SoftwareAuthenticator with) {
        return passkeys.register(owner.id(), begun, "Portatile", with.create(begun.json()));
    }

    private Account enter(SoftwareAuthenticator with) {
        var question = passkeys.beginSignIn();
        return passkeys.enter(question, with.get(question.json()));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(attempt);
    }

    private Account account() {
        var data =
                new AccountData(
                        "prova-" + UUID.randomUUID(),
                        "Persona di prova",
                        "",
                        Set.of(Role.READER),
                        null,
                        Set.of(),
                        Locale.ITALIAN,
                        true);
        return ((Creation.Created) accounts.create(data, "quattro passi al lago")).account();
    }
}
