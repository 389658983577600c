package rosa.plan.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which way up a photograph was taken, as the camera noted it. The note is dropped with all other
/// metadata, so the picture has to be turned before.
final class ExifOrientation {
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /// 1 to 8 as in the Exif standard; 1 where nothing usable is noted.
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
            int body = at + 4;
            int end = Math.min(jpeg.length, at + 2 + length);
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APP1
                    && end - body > EXIF.length
                    && Arrays.equals(jpeg, body, body + EXIF.length, EXIF, 0, EXIF.length)) {
                return noted(Arrays.copyOfRange(jpeg, body + EXIF.length, end));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int noted(byte[] tiff) {
        if (tiff.length < 8) {
            return UPRIGHT;
        }
        var data = ByteBuffer.wrap(tiff);
        data.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return UPRIGHT;
        }
        int entries = data.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.length) {
                return UPRIGHT;
            }
            if ((data.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = data.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// Whether width and height change places.
    static boolean isOnItsSide(int orientation) {
        return orientation >= 5;
    }

    /// Turns a picture of that size upright.
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
