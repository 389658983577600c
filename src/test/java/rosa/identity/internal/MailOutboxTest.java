package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rosa.RosaTest;
import rosa.identity.Accounts.Creation;
import rosa.identity.Mail;
import rosa.identity.Mail.Problem;

/// Invitations by e-mail, from the graph to the mail server.
@RosaTest
class MailOutboxTest extends MailSlice {
    @Test
    void an_invitation_by_mail_opens_one_account_and_its_secret_is_never_in_the_graph() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        assertThat(received()).isEmpty();

        outbox.sendDue();

        String secret = secretOf(received().getFirst());
        assertThat(timesInTheGraph(secret)).isZero();
        assertThat(GreenMailUtil.getBody(received().getFirst())).contains("19/05/2031");
        assertThat(accounts.invitation(secret).orElseThrow().email()).isEqualTo(address);
        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        assertThat(accounts.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.Created.class);
        assertThat(accounts.accept(secret, name(), "Ospite", PASSWORD))
                .isInstanceOf(Creation.InvitationExpired.class);
    }

    @Test
    void what_is_sent_is_not_sent_twice() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));

        outbox.sendDue();
        outbox.sendDue();
        clock.pass(Duration.ofDays(1));
        outbox.sendDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_server_that_is_down_is_tried_again_with_growing_pauses_until_it_is_given_up() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        server.stop();

        outbox.sendDue();
        assertThat(mail().state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail().problem()).isEqualTo(Problem.UNREACHABLE);
        for (Duration pause : MailOutbox.PAUSES) {
            assertThat(mail().nextTryAt()).isEqualTo(clock.instant().plus(pause));
            clock.pass(pause);
            outbox.sendDue();
        }

        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail().tries()).isEqualTo(MailOutbox.PAUSES.size() + 1);
        assertThat(mails.due()).isEmpty();
    }

    @Test
    void a_message_that_was_given_up_goes_when_the_administrator_sends_it_again() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        try (var refusing = new RefusingMailServer(java.util.Map.of("RCPT", "550 5.1.1 No"))) {
            outboxTo(refusing.port()).sendDue();
        }
        assertThat(mail().state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail().tries()).isEqualTo(1);
        clock.pass(Duration.ofDays(13));

        assertThat(outbox.sendAgain(mail().id())).isTrue();
        outbox.sendDue();

        assertThat(mail().state()).isEqualTo(Mail.State.SENT);
        clock.pass(Duration.ofDays(13));
        assertThat(accounts.invitation(secretOf(received().getFirst()))).isPresent();
    }

    @Test
    void after_a_second_message_only_its_link_holds() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        outbox.sendDue();
        outbox.sendAgain(mail().id());
        outbox.sendDue();

        assertThat(received()).hasSize(2);
        assertThat(accounts.invitation(secretOf(received().get(0)))).isEmpty();
        assertThat(accounts.invitation(secretOf(received().get(1)))).isPresent();
    }

    @Test
    void a_link_told_by_the_administrator_replaces_the_message_that_waits() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        String id =
                accounts.pendingInvitations().stream()
                        .filter(one -> one.data().email().equals(address))
                        .findFirst()
                        .orElseThrow()
                        .id();

        String secret = accounts.renewInvitation(id).orElseThrow();
        outbox.sendDue();

        assertThat(received()).isEmpty();
        assertThat(accounts.invitation(secret)).isPresent();
    }

    @Test
    void an_invitation_used_meanwhile_is_not_sent_again() {
        accounts.sendInvitation(invited(), Duration.ofDays(14));
        outbox.sendDue();
        accounts.accept(secretOf(received().getFirst()), name(), "Ospite", PASSWORD);

        assertThat(outbox.sendAgain(mail().id())).isFalse();
        assertThat(mail().canGoAgain()).isFalse();
    }
}
