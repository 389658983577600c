package rosa.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.AuditLog;
import rosa.identity.Mail;
import rosa.identity.Passkeys;
import rosa.identity.PublicAddress;
import rosa.identity.WaysIn;
import rosa.shared.AccountId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: Spring Security and webauthn4j check what devices say, the graph keeps it, the audit
/// log tells of it, the owner gets a message.
@Component
class GraphPasskeys implements Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(GraphPasskeys.class);
    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 20_000;

    private final PasskeyStore store;
    private final AccountStore accounts;
    private final WaysIn ways;
    private final MailStore mails;
    private final AuditLog audit;
    private final Graph graph;
    private final Clock clock;
    private final PasskeySettings settings;
    private final PublicAddress address;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private volatile @Nullable Webauthn4JRelyingPartyOperations operations;

    GraphPasskeys(
            PasskeyStore store,
            AccountStore accounts,
            WaysIn ways,
            MailStore mails,
            AuditLog audit,
            Graph graph,
            Clock clock,
            PasskeySettings settings,
            PublicAddress address) {
        this.store = store;
        this.accounts = accounts;
        this.ways = ways;
        this.mails = mails;
        this.audit = audit;
        this.graph = graph;
        this.clock = clock;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public String host() {
        return settings.hostOr(address);
    }

    @Override
    public List<Passkey> of(AccountId owner) {
        return store.of(owner);
    }

    @Override
    public Begun begin(AccountId owner) {
        Account account = accounts.find(owner).orElseThrow();
        graph.write(() -> store.ensureHandle(owner));
        var person =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.data().username(), null, List.of());
        var options =
                operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        return new Creation(options, json.writeValueAsString(options), clock.instant());
    }

    @Override
    public Registration register(AccountId owner, Begun begun, String label, String answer) {
        String name = label.strip();
        boolean isInTime =
                begun instanceof Creation(_, _, var at) && clock.instant().isBefore(at.plus(HOLDS));
        if (name.isEmpty() || name.length() > LONGEST_LABEL || !isInTime) {
            return new Registration.Refused();
        }
        try {
            var credential =
                    read(
                            answer,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var request =
                    new ImmutableRelyingPartyRegistrationRequest(
                            ((Creation) begun).options(),
                            new RelyingPartyPublicKey(credential, name));
            CredentialRecord kept = graph.write(() -> register(owner, request));
            String id = kept.getCredentialId().toBase64UrlString();
            return of(owner).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .<Registration>map(Registration.Done::new)
                    .orElseGet(Registration.Refused::new);
        } catch (RuntimeException refused) {
            // Whatever is wrong with an answer, webauthn4j and Spring say it by exceptions.
            LOG.info("A passkey was refused: {}", refused.toString());
            return new Registration.Refused();
        }
    }

    private CredentialRecord register(
            AccountId owner, ImmutableRelyingPartyRegistrationRequest request) {
        Account account = accounts.find(owner).orElseThrow();
        var person = request.getCreationOptions().getUser();
        if (!account.data().enabled() || !account.data().username().equals(person.getName())) {
            throw new IllegalArgumentException("The question was another person's.");
        }
        CredentialRecord kept = operations().registerCredential(request);
        audit.record(
                "account.passkey.add", subject(account), Map.of(), Map.of("name", kept.getLabel()));
        var data = account.data();
        if (!data.email().isEmpty()) {
            mails.add(Mail.Kind.PASSKEY_ADDED, data.email(), data.locale(), data.username(), null);
        }
        return kept;
    }

    @Override
    public boolean rename(AccountId owner, String id, String label) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            return false;
        }
        return graph.write(() -> {
            Optional<String> before = store.rename(owner, id, name);
            before.ifPresent(was ->
                    audit.record(
                            "account.passkey.rename",
                            subject(accounts.find(owner).orElseThrow()),
                            Map.of("name", was),
                            Map.of("name", name)));
            return before.isPresent();
        });
    }

    @Override
    public Removal remove(AccountId owner, String id) {
        return graph.write(() -> {
            accounts.lock(owner);
            var left = ways.of(owner);
            if (!left.password() && left.identities().isEmpty() && left.passkeys() < 2) {
                return Removal.LAST_WAY;
            }
            Optional<String> removed = store.remove(owner, id);
            removed.ifPresent(was ->
                    audit.record(
                            "account.passkey.remove",
                            subject(accounts.find(owner).orElseThrow()),
                            Map.of("name", was),
                            Map.of()));
            return removed.isPresent() ? Removal.DONE : Removal.GONE;
        });
    }

    @Override
    public Begun beginSignIn() {
        var options =
                operations()
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Question(options, json.writeValueAsString(options), clock.instant());
    }

    /// Whose passkey answered the question of a sign-in.
    ///
    /// @throws IllegalArgumentException if the answer is not one to this question
    Account enter(@Nullable Object begun, String answer) {
        if (!(begun instanceof Question question)
                || !clock.instant().isBefore(question.at().plus(HOLDS))) {
            throw new IllegalArgumentException("Nobody was asked, or too long ago.");
        }
        var credential =
                read(
                        answer,
                        new TypeReference<
                                PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        var before = store.findByCredentialId(credential.getRawId());
        return graph.write(() -> {
            var person =
                    operations()
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(
                                            question.options(), credential));
            requireProgress(before, store.findByCredentialId(credential.getRawId()));
            return store.owner(person.getId()).orElseThrow(IllegalArgumentException::new);
        });
    }

    /// A device that counts its signatures and counts one twice was copied (WebAuthn 7.2, 22).
    private static void requireProgress(
            @Nullable CredentialRecord before, @Nullable CredentialRecord after) {
        long was = before == null ? 0 : before.getSignatureCount();
        long is = after == null ? 0 : after.getSignatureCount();
        if ((was > 0 || is > 0) && is <= was) {
            throw new IllegalArgumentException("The passkey's counter did not move on.");
        }
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("The answer is too long.");
        }
        try {
            return json.readValue(answer, type);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("The answer cannot be read.", wrong);
        }
    }

    /// Made when it is first needed: only the running server knows its port.
    private Webauthn4JRelyingPartyOperations operations() {
        Webauthn4JRelyingPartyOperations made = operations;
        if (made == null) {
            made =
                    new Webauthn4JRelyingPartyOperations(
                            store,
                            store,
                            PublicKeyCredentialRpEntity.builder().id(host()).name("ROSA").build(),
                            settings.originsOr(address));
            made.setCustomizeCreationOptions(options ->
                    options.authenticatorSelection(
                            AuthenticatorSelectionCriteria.builder()
                                    .userVerification(UserVerificationRequirement.REQUIRED)
                                    .residentKey(ResidentKeyRequirement.REQUIRED)
                                    .build()));
            made.setCustomizeRequestOptions(
                    options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            operations = made;
        }
        return made;
    }

    private static AuditLog.Subject subject(Account account) {
        return new AuditLog.Subject("Account", account.id().value(), account.data().displayName());
    }

    private record Creation(PublicKeyCredentialCreationOptions options, String json, Instant at)
            implements Begun {}

    private record Question(PublicKeyCredentialRequestOptions options, String json, Instant at)
            implements Begun {}
}
