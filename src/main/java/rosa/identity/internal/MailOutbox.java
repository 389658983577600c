package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import rosa.identity.Mail;
import rosa.identity.Mail.Problem;
import rosa.identity.Mails;
import rosa.identity.PublicAddress;
import rosa.identity.Role;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// Sends what waits in the graph: right after the transaction that adds it, and again with growing
/// pauses while the mail server refuses. One thread does it, beside the people's work.
@Component
class MailOutbox implements Mails, SmartLifecycle {
    /// How long a refused message waits for its next try; after the last one it is given up.
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);
    private static final long ROUND_SECONDS = 30;

    private final MailStore mails;
    private final MailSender sender;
    private final MailSettings settings;
    private final PublicAddress address;
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("rosa-mail").unstarted(work));
    private volatile boolean running;

    MailOutbox(
            MailStore mails,
            MailSender sender,
            MailSettings settings,
            PublicAddress address,
            Clock clock) {
        this.mails = mails;
        this.sender = sender;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Status status() {
        if (!settings.isConfigured()) {
            return new Status.Off();
        }
        return address.isConfigured()
                ? new Status.On(settings.host() + ":" + settings.port(), settings.sender())
                : new Status.NoAddress();
    }

    @Override
    public List<Mail> recent() {
        return mails.recent();
    }

    @Override
    public boolean sendAgain(String id) {
        return mails.again(id);
    }

    @Override
    public Trial test(String to, Locale locale) {
        var text = MailText.of(locale, "identity.mail.trial", "", address.origin());
        return sender.send(to, text)
                .map(refusal -> new Trial(refusal.problem(), refusal.answer()))
                .orElseGet(() -> new Trial(null, ""));
    }

    /// Whether messages can be sent.
    boolean isOn() {
        return status() instanceof Status.On;
    }

    /// Runs `work` soon, beside the caller, before the messages that it may add.
    void later(Runnable work) {
        try {
            worker.execute(() -> logged(work));
        } catch (RejectedExecutionException _) {
            LOG.debug("ROSA is ending; a request for a message is not heard.");
        }
    }

    /// Sends everything whose turn it is.
    void sendDue() {
        for (String id : mails.due()) {
            String secret = Hashes.secret();
            mails.claim(id, secret).ifPresent(mail -> send(mail, secret));
        }
    }

    private void send(MailStore.Outgoing mail, String secret) {
        Optional<MailSender.Refusal> refusal =
                mail.isOpen()
                        ? sender.send(mail.to(), text(mail, secret))
                        : Optional.of(new MailSender.Refusal(Problem.TOO_LATE, ""));
        refusal.ifPresentOrElse(
                why -> {
                    LOG.warn("A message ({}) did not go: {}.", mail.kind(), why.problem());
                    mails.failed(mail.id(), why, next(why, mail.tries()));
                },
                () -> mails.sent(mail.id()));
    }

    private @org.jspecify.annotations.Nullable Instant next(MailSender.Refusal why, int tries) {
        return why.problem().mayPass() && tries <= PAUSES.size()
                ? clock.instant().plus(PAUSES.get(tries - 1))
                : null;
    }

    private MailText text(MailStore.Outgoing mail, String secret) {
        Locale locale = mail.locale();
        String link =
                switch (mail.kind()) {
                    case INVITATION -> address.of("/invito/" + secret);
                    case PASSWORD_RESET -> address.of("/nuova-password/" + secret);
                    case PASSWORD_REPLACED, PASSKEY_ADDED, PROVIDER_LINKED ->
                            address.of("/profilo");
                };
        Instant until = mail.expiresAt();
        return MailText.of(
                locale,
                "identity.mail." + mail.kind().key(),
                link,
                mail.name(),
                mail.roles().stream()
                        .map(role -> Messages.text(locale, Role.valueOf(role).messageKey()))
                        .collect(Collectors.joining(", ")),
                until == null ? "" : Formats.moment(until),
                address.host());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void queued(MailQueued event) {
        if (running && isOn()) {
            later(this::sendDue);
        }
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Messages could not be sent.", failure);
        }
    }

    @Override
    public void start() {
        running = true;
        if (isOn()) {
            worker.scheduleWithFixedDelay(
                    () -> logged(this::sendDue), 5, ROUND_SECONDS, TimeUnit.SECONDS);
            worker.scheduleWithFixedDelay(
                    () -> logged(mails::forgetOld), 1, 24 * 60, TimeUnit.MINUTES);
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
