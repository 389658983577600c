package rosa.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Knows how far a file is read.
final class CountedStream extends FilterInputStream {
    private long position;

    CountedStream(InputStream in) {
        super(in);
    }

    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        position += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        position += Math.max(0, got);
        return got;
    }
}
