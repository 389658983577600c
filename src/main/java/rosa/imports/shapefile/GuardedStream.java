package rosa.imports.shapefile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.zip.ZipEntry;

/// A part of a zip, counted while it is inflated: what the zip says of its sizes may be a lie.
final class GuardedStream extends FilterInputStream {
    /// Below this size a part may be compressed as much as it likes.
    private static final long SMALL = 4L * 1024 * 1024;

    private static final long MOST_INFLATED = 150;

    private final long most;
    private final long compressed;
    private long read;

    GuardedStream(InputStream part, ZipEntry entry, long most) {
        super(part);
        this.most = most;
        this.compressed = Math.max(1, entry.getCompressedSize());
    }

    /// Signals a part that is far larger than it seemed.
    static final class SwollenException extends IOException {
        @Serial private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int more) throws SwollenException {
        read += more;
        if (read > most || (read > SMALL && read > MOST_INFLATED * compressed)) {
            throw new SwollenException();
        }
    }
}
