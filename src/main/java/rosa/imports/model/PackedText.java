package rosa.imports.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/// A long text kept small: the boundaries of a whole country wait in memory until they are written.
/// Texts with equal hashes (SHA-256) are taken for equal.
public final class PackedText {
    private final byte[] packed;
    private final String hash;

    private PackedText(byte[] packed, String hash) {
        this.packed = packed;
        this.hash = hash;
    }

    public static PackedText of(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 3);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            deflater.end();
        }
        return new PackedText(out.toByteArray(), hash(text));
    }

    /// The text itself, unpacked anew at each call.
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
        Inflater inflater = new Inflater();
        try (InflaterOutputStream inflated = new InflaterOutputStream(out, inflater)) {
            inflated.write(packed);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public String hash() {
        return hash;
    }

    /// The hash that a text has when packed.
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedText text && text.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
