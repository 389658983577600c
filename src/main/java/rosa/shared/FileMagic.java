package rosa.shared;

import java.nio.charset.StandardCharsets;

/// What the first bytes of a file say; its name proves nothing.
public final class FileMagic {
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileMagic() {}

    public static boolean isZip(byte[] start) {
        return startsWith(start, 0x50, 0x4B);
    }

    /// Whether it is one of Microsoft's compound files: an office file of before 2007, or one with
    /// a password.
    public static boolean isCompound(byte[] start) {
        return startsWith(start, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /// Whether a compound file holds an office file with a password.
    public static boolean isEncrypted(byte[] compound) {
        outer:
        for (int i = 0; i + ENCRYPTED.length <= compound.length; i++) {
            for (int j = 0; j < ENCRYPTED.length; j++) {
                if (compound[i + j] != ENCRYPTED[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    public static boolean isPdf(byte[] start) {
        return startsWith(start, 0x25, 0x50, 0x44, 0x46);
    }

    /// Whether a file starts with these bytes.
    public static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
