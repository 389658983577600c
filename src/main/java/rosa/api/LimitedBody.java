package rosa.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/// A request whose body may not be longer than a limit, whatever its headers say.
final class LimitedBody extends HttpServletRequestWrapper {
    private final long limit;

    LimitedBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), limit);
    }

    /// More was sent than is taken.
    static final class TooLargeException extends IOException {
        TooLargeException(long limit) {
            super("The body has more than %d bytes.".formatted(limit));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream stream;
        private final long limit;
        private long read;

        Counted(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = stream.read(bytes, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) throws TooLargeException {
            read += more;
            if (read > limit) {
                throw new TooLargeException(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
