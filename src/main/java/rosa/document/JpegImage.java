package rosa.document;

/// A JPEG image and its size in pixels, read from its frame header.
public final class JpegImage implements RasterImage {
    private static final int MARK = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    private final byte[] bytes;
    private final int width;
    private final int height;

    public JpegImage(byte[] bytes) {
        this.bytes = bytes.clone();
        int frame = frame(bytes);
        this.height = two(bytes, frame + 5);
        this.width = two(bytes, frame + 7);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A JPEG image of %d × %d pixels shows nothing.".formatted(width, height));
        }
    }

    /// Where the marker of the frame begins that has the size in it.
    private static int frame(byte[] bytes) {
        int at = 2;
        if (bytes.length > 3 && one(bytes, 0) == MARK && one(bytes, 1) == START_OF_IMAGE) {
            while (at + 9 <= bytes.length && one(bytes, at) == MARK) {
                int marker = one(bytes, at + 1);
                boolean tables = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
                if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !tables) {
                    return at;
                }
                at += 2 + two(bytes, at + 2);
            }
        }
        throw new IllegalArgumentException(
                "These %d bytes are no JPEG image.".formatted(bytes.length));
    }

    private static int one(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    private static int two(byte[] bytes, int at) {
        return one(bytes, at) << 8 | one(bytes, at + 1);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public String mediaType() {
        return "image/jpeg";
    }
}
