package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rosa.RosaTest;
import rosa.identity.Account;
import rosa.identity.PasswordResets.Outcome;

/// Forgotten passwords, from the question to the link in the mail.
@RosaTest
class PasswordResetsTest extends MailSlice {
    @Test
    void a_forgotten_password_is_replaced_once_by_the_link_and_the_owner_is_told() {
        Account account = account(address, true);

        resets.offer(address);
        outbox.sendDue();
        String secret = secretOf(received().getFirst());

        assertThat(timesInTheGraph(secret)).isZero();
        assertThat(resets.username(secret)).contains(account.data().username());
        assertThat(resets.use(secret, "breve")).isInstanceOf(Outcome.Weak.class);
        assertThat(resets.use(secret, OTHER)).isInstanceOf(Outcome.Done.class);
        assertThat(accounts.isPassword(account.id(), OTHER)).isTrue();
        assertThat(resets.use(secret, PASSWORD)).isInstanceOf(Outcome.Expired.class);
        assertThat(accounts.isPassword(account.id(), OTHER)).isTrue();
        outbox.sendDue();
        assertThat(received()).hasSize(2);
        assertThat(subject(received().get(1))).contains("la tua password è cambiata");
    }

    @Test
    void a_link_for_a_password_is_worth_nothing_after_half_an_hour_or_another_request() {
        account(address, true);
        resets.offer(address);
        outbox.sendDue();
        resets.offer(address);
        outbox.sendDue();
        String first = secretOf(received().get(0));
        String second = secretOf(received().get(1));

        assertThat(resets.username(first)).isEmpty();
        assertThat(resets.username(second)).isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(resets.use(second, OTHER)).isInstanceOf(Outcome.Expired.class);
    }

    @Test
    void nobody_is_written_to_for_an_unknown_address_or_a_disabled_account() {
        account(address, false);

        resets.offer(address);
        resets.offer("nessuno-" + address);

        assertThat(mails.due()).isEmpty();
    }

    @Test
    void a_link_does_not_outlive_the_address_it_was_sent_to() {
        Account account = account(address, true);
        resets.offer(account.data().username());
        outbox.sendDue();
        accounts.amend(account.id(), 1, data("altra-" + address, true));

        assertThat(resets.use(secretOf(received().getFirst()), OTHER))
                .isInstanceOf(Outcome.Expired.class);
        assertThat(accounts.isPassword(account.id(), PASSWORD)).isTrue();
    }

    @Test
    void who_asks_too_often_for_somebody_is_not_heard() throws InterruptedException {
        account(address, true);

        for (int i = 0; i < 5; i++) {
            resets.ask(" " + address.toUpperCase(Locale.ROOT) + " ", "192.0.2.1");
        }
        var answered = new CountDownLatch(1);
        outbox.later(answered::countDown);

        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(mails.recent()).filteredOn(one -> one.to().equals(address)).hasSize(3);
        assertThat(mails.due()).hasSize(1);
    }
}
