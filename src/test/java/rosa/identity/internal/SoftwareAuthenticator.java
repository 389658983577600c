package rosa.identity.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/// A device that makes one passkey and signs with it, as WebAuthn Level 3 says: ES256, no
/// attestation, CBOR written by hand. What it says of itself and of the page can be made false.
final class SoftwareAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    private final byte[] id;
    private final String rpId;
    private final String origin;
    private int counter;
    private boolean verifies = true;
    private String userHandle = "";

    SoftwareAuthenticator(String rpId, String origin) {
        this(rpId, origin, newKey(), newId());
    }

    private SoftwareAuthenticator(String rpId, String origin, KeyPair key, byte[] id) {
        this.rpId = rpId;
        this.origin = origin;
        this.key = key;
        this.id = id.clone();
    }

    /// No longer checks who holds it.
    SoftwareAuthenticator withoutVerification() {
        verifies = false;
        return this;
    }

    /// Counts its signatures from here on.
    void count(int from) {
        counter = from;
    }

    /// The same device on another page.
    SoftwareAuthenticator on(String otherOrigin) {
        var other = new SoftwareAuthenticator(rpId, otherOrigin, key, id);
        other.userHandle = userHandle;
        return other;
    }

    /// The answer to the options of a registration.
    String create(String options) {
        var json = JsonMapper.shared().readTree(options);
        userHandle = json.at("/user/id").asString();
        String challenge = json.at("/challenge").asString();
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xA0);
        text(attestation, "authData");
        bytes(attestation, authenticatorData(true));
        return """
        {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
         "response": {"attestationObject": "%2$s", "clientDataJSON": "%3$s", "transports": ["internal"]}}
        """
                .formatted(
                        base64(id),
                        base64(attestation.toByteArray()),
                        base64(clientData("webauthn.create", challenge)));
    }

    /// The answer to the options of a sign-in.
    String get(String options) {
        var json = JsonMapper.shared().readTree(options);
        byte[] data = authenticatorData(false);
        byte[] client = clientData("webauthn.get", json.at("/challenge").asString());
        return """
        {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
         "response": {"authenticatorData": "%2$s", "clientDataJSON": "%3$s", "signature": "%4$s", "userHandle": "%5$s"}}
        """
                .formatted(
                        base64(id),
                        base64(data),
                        base64(client),
                        base64(signature(data, client)),
                        userHandle);
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] authenticatorData(boolean withKey) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(rpId.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | (withKey ? WITH_KEY : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        if (withKey) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(coseKey());
        }
        return data.toByteArray();
    }

    /// `{1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}`.
    private byte[] coseKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(cose, unsigned(point.getAffineX()));
        cose.write(0x22);
        bytes(cose, unsigned(point.getAffineY()));
        return cose.toByteArray();
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(raw.length, 32);
        System.arraycopy(raw, raw.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] newId() {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        return id;
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
