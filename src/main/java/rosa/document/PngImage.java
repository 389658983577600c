package rosa.document;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A PNG image and its size in pixels, read from its header.
public final class PngImage implements RasterImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 24;

    private final byte[] bytes;

    public PngImage(byte[] bytes) {
        if (bytes.length < HEADER
                || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new IllegalArgumentException(
                    "These %d bytes are no PNG image.".formatted(bytes.length));
        }
        this.bytes = bytes.clone();
        if (width() < 1 || height() < 1) {
            throw new IllegalArgumentException(
                    "A PNG image of %d × %d pixels shows nothing.".formatted(width(), height()));
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int width() {
        return ByteBuffer.wrap(bytes).getInt(16);
    }

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public int height() {
        return ByteBuffer.wrap(bytes).getInt(20);
    }
}
