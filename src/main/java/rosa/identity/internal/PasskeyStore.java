package rosa.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.identity.Account;
import rosa.identity.Passkeys.Passkey;
import rosa.shared.AccountId;

/// Passkeys in the graph, for Spring Security and for us. Devices know a person by a random handle,
/// never by an address or a name that may change.
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private static final String SAVE =
            """
            MERGE (p:Passkey {id: $id})
            ON CREATE SET p.createdAt = $now
            ON MATCH SET p.lastUsedAt = $now
            SET p += $properties
            WITH p
            MATCH (a:Account {passkeyHandle: $handle})
            MERGE (a)-[:OWNS]->(p)
            """;

    private final Neo4jClient client;
    private final Graph graph;
    private final Clock clock;
    private final AccountStore accounts;

    PasskeyStore(Neo4jClient client, Graph graph, Clock clock, AccountStore accounts) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        this.accounts = accounts;
    }

    /// The person's passkeys, the newest first.
    List<Passkey> of(AccountId owner) {
        return graph.read(() ->
                List.copyOf(
                        client.query(
                                        """
                                        MATCH (:Account {id: $owner})-[:OWNS]->(p:Passkey)
                                        RETURN p ORDER BY p.createdAt DESC
                                        """)
                                .bind(owner.value())
                                .to("owner")
                                .fetchAs(Passkey.class)
                                .mappedBy((_, row) -> passkey(row.get("p")))
                                .all()));
    }

    /// Whose passkeys these are.
    Optional<Account> owner(Bytes handle) {
        return graph.read(() ->
                        client.query("MATCH (a:Account {passkeyHandle: $handle}) RETURN a.id")
                                .bind(handle.toBase64UrlString())
                                .to("handle")
                                .fetchAs(String.class)
                                .one())
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    /// Gives the account a handle unless it has one, in the transaction under way.
    void ensureHandle(AccountId owner) {
        client.query(
                        """
                        MATCH (a:Account {id: $owner})
                        SET a.passkeyHandle = coalesce(a.passkeyHandle, $handle)
                        """)
                .bindAll(
                        Map.of(
                                "owner",
                                owner.value(),
                                "handle",
                                Bytes.random().toBase64UrlString()))
                .run();
    }

    /// Renames one, in the transaction under way; the answer is its name before.
    Optional<String> rename(AccountId owner, String id, String label) {
        return client.query(
                        """
                        MATCH (:Account {id: $owner})-[:OWNS]->(p:Passkey {id: $id})
                        WITH p, p.label AS before SET p.label = $label RETURN before
                        """)
                .bindAll(Map.of("owner", owner.value(), "id", id, "label", label))
                .fetchAs(String.class)
                .one();
    }

    /// Takes one away, in the transaction under way; the answer is its name.
    Optional<String> remove(AccountId owner, String id) {
        return client.query(
                        """
                        MATCH (:Account {id: $owner})-[:OWNS]->(p:Passkey {id: $id})
                        WITH p, p.label AS label DETACH DELETE p RETURN label
                        """)
                .bindAll(Map.of("owner", owner.value(), "id", id))
                .fetchAs(String.class)
                .one();
    }

    @Override
    public void save(CredentialRecord passkey) {
        Bytes attestation = passkey.getAttestationObject();
        Bytes clientData = passkey.getAttestationClientDataJSON();
        Map<String, Object> properties = new HashMap<>();
        properties.put("label", passkey.getLabel());
        properties.put("publicKey", Values.value(passkey.getPublicKey().getBytes()));
        properties.put("signatureCount", passkey.getSignatureCount());
        properties.put("userVerified", passkey.isUvInitialized());
        properties.put("backupEligible", passkey.isBackupEligible());
        properties.put("backupState", passkey.isBackupState());
        properties.put(
                "transports",
                passkey.getTransports().stream().map(AuthenticatorTransport::getValue).toList());
        properties.put("attestation", attestation == null ? null : attestation.toBase64UrlString());
        properties.put("clientData", clientData == null ? null : clientData.toBase64UrlString());
        graph.write(() ->
                client.query(SAVE)
                        .bindAll(
                                Map.of(
                                        "id",
                                        passkey.getCredentialId().toBase64UrlString(),
                                        "handle",
                                        passkey.getUserEntityUserId().toBase64UrlString(),
                                        "now",
                                        now(),
                                        "properties",
                                        properties))
                        .run());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return records("MATCH (a:Account)-[:OWNS]->(p:Passkey {id: $key}) ", id).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return records("MATCH (a:Account {passkeyHandle: $key})-[:OWNS]->(p:Passkey) ", handle);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner.");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(handle).map(account -> entity(account, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return graph.read(() ->
                        client.query(
                                        "MATCH (a:Account {username: $username}) WHERE a.passkeyHandle IS NOT NULL RETURN a.passkeyHandle")
                                .bind(username)
                                .to("username")
                                .fetchAs(String.class)
                                .one())
                .map(Bytes::fromBase64)
                .map(this::findById)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        throw new UnsupportedOperationException("People get their handles with their accounts.");
    }

    private List<CredentialRecord> records(String match, Bytes key) {
        return graph.read(() ->
                List.copyOf(
                        client.query(match + "RETURN p, a.passkeyHandle AS handle")
                                .bind(key.toBase64UrlString())
                                .to("key")
                                .fetchAs(CredentialRecord.class)
                                .mappedBy((_, row) ->
                                        record(row.get("p"), row.get("handle").asString()))
                                .all()));
    }

    private static CredentialRecord record(Value p, String handle) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(p.get("id").asString()))
                .userEntityUserId(Bytes.fromBase64(handle))
                .publicKey(new ImmutablePublicKeyCose(p.get("publicKey").asByteArray()))
                .signatureCount(p.get("signatureCount").asLong())
                .uvInitialized(p.get("userVerified").asBoolean())
                .backupEligible(p.get("backupEligible").asBoolean())
                .backupState(p.get("backupState").asBoolean())
                .transports(
                        p.get("transports").asList(Value::asString).stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .attestationObject(Bytes.fromBase64(p.get("attestation").asString()))
                .attestationClientDataJSON(Bytes.fromBase64(p.get("clientData").asString()))
                .label(p.get("label").asString())
                .created(p.get("createdAt").asZonedDateTime().toInstant())
                .build();
    }

    private static Passkey passkey(Value p) {
        Instant created = p.get("createdAt").asZonedDateTime().toInstant();
        return new Passkey(
                p.get("id").asString(),
                p.get("label").asString(),
                p.get("backupEligible").asBoolean(),
                created,
                AccountRows.instant(p.get("lastUsedAt")));
    }

    private static PublicKeyCredentialUserEntity entity(Account account, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(account.data().username())
                .displayName(account.data().displayName())
                .build();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
