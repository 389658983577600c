package rosa.imports.shapefile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// The geometries of a shapefile, read record by record; only polygons are taken. After the *ESRI
/// Shapefile Technical Description* (1998).
final class Shp {
    private static final int HEADER = 100;
    private static final int MAGIC = 9994;
    private static final int LARGEST_RECORD = 64 * 1024 * 1024;
    private static final int BEFORE_PARTS = 44;

    /// The rings of a record, x and y in turn; none if it is empty.
    record Shape(List<double[]> rings) {}

    private final DataInputStream in;
    private final long length;
    private long at = HEADER;
    private int read;

    private Shp(DataInputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /// Reads the header; the records stay to be read.
    static Shp open(InputStream content) throws IOException, RefusedFileException {
        DataInputStream in = new DataInputStream(content);
        byte[] bytes = in.readNBytes(HEADER);
        if (bytes.length < HEADER) {
            throw truncated(0);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        header.order(ByteOrder.BIG_ENDIAN);
        if (header.getInt(0) != MAGIC) {
            throw new RefusedFileException(Message.of("shape.damaged"));
        }
        if (!isPolygon(type)) {
            throw new RefusedFileException(Message.of("shape.type." + word(type)));
        }
        return new Shp(in, 2L * header.getInt(24));
    }

    /// The share of the file that is read.
    double share() {
        return length <= HEADER ? 1 : Math.min(1, (double) at / length);
    }

    /// The next record, or null behind the last.
    @Nullable Shape next() throws IOException, RefusedFileException {
        if (at >= length) {
            return null;
        }
        try {
            in.readInt();
            long size = 2L * in.readInt();
            if (size < 4 || size > LARGEST_RECORD) {
                throw new RefusedFileException(Message.of("shape.damaged"));
            }
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw truncated(read);
            }
            at += 8 + size;
            read++;
            return shape(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        } catch (EOFException early) {
            throw truncated(read);
        }
    }

    private static Shape shape(ByteBuffer content) throws RefusedFileException {
        int type = content.getInt(0);
        if (type == 0) {
            return new Shape(List.of());
        }
        if (!isPolygon(type) || content.capacity() < BEFORE_PARTS) {
            throw new RefusedFileException(Message.of("shape.damaged"));
        }
        long parts = content.getInt(36);
        long points = content.getInt(40);
        long start = BEFORE_PARTS + 4 * parts;
        if (parts < 0 || points < 0 || start + 16 * points > content.capacity()) {
            throw new RefusedFileException(Message.of("shape.damaged"));
        }
        List<double[]> rings = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int first = content.getInt(BEFORE_PARTS + 4 * part);
            int end =
                    part + 1 < parts ? content.getInt(BEFORE_PARTS + 4 * (part + 1)) : (int) points;
            if (first < 0 || end < first || end > points) {
                throw new RefusedFileException(Message.of("shape.damaged"));
            }
            double[] ring = new double[2 * (end - first)];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = content.getDouble((int) start + 16 * first + 8 * i);
            }
            rings.add(ring);
        }
        return new Shape(rings);
    }

    private static boolean isPolygon(int type) {
        return type == 5 || type == 15 || type == 25;
    }

    private static String word(int type) {
        return switch (type) {
            case 1, 8, 11, 18, 21, 28 -> "points";
            case 3, 13, 23 -> "lines";
            default -> "other";
        };
    }

    private static RefusedFileException truncated(int shapes) {
        return new RefusedFileException(Message.of("shape.truncated", String.valueOf(shapes)));
    }
}
