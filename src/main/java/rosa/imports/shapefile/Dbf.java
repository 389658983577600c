package rosa.imports.shapefile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// The table of a shapefile (dBASE III to 7 without memos), read record by record. After the
/// description of the format by the Library of Congress (fdd000325).
final class Dbf {
    private static final int HEADER = 32;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int DELETED = '*';
    private static final int MOST_FIELDS = 255;

    /// A column: its name and how many bytes wide it is.
    record Field(String name, int width) {}

    private final DataInputStream in;
    private final List<Field> fields;
    private final int records;
    private final int width;
    private final int language;
    private int read;
    private Charset charset = StandardCharsets.UTF_8;

    private Dbf(DataInputStream in, List<Field> fields, int records, int width, int language) {
        this.in = in;
        this.fields = List.copyOf(fields);
        this.records = records;
        this.width = width;
        this.language = language;
    }

    /// Reads the header; the records stay to be read.
    static Dbf open(InputStream content) throws IOException, RefusedFileException {
        DataInputStream in = new DataInputStream(content);
        try {
            ByteBuffer header = little(in.readNBytes(HEADER));
            if (header.capacity() < HEADER) {
                throw damaged();
            }
            int records = header.getInt(4);
            int length = Short.toUnsignedInt(header.getShort(8));
            int width = Short.toUnsignedInt(header.getShort(10));
            List<Field> fields = new ArrayList<>();
            int taken = HEADER;
            int total = 1;
            for (int first = in.read(); first != END_OF_FIELDS; first = in.read()) {
                byte[] rest = in.readNBytes(HEADER - 1);
                if (first < 0 || rest.length < HEADER - 1 || fields.size() == MOST_FIELDS) {
                    throw damaged();
                }
                taken += HEADER;
                int size = rest[15] & 0xFF;
                fields.add(new Field(name(first, rest), size));
                total += size;
            }
            in.skipNBytes(Math.max(0, length - taken - 1));
            if (records < 0 || fields.isEmpty() || width != total) {
                throw damaged();
            }
            return new Dbf(in, fields, records, width, header.get(29) & 0xFF);
        } catch (EOFException early) {
            throw damaged();
        }
    }

    private static String name(int first, byte[] rest) {
        byte[] name = new byte[11];
        name[0] = (byte) first;
        System.arraycopy(rest, 0, name, 1, 10);
        String text = new String(name, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    /// What its texts are written in, if nothing else tells: the mark its header carries.
    @Nullable Charset ownCharset() {
        return switch (language) {
            case 0x03, 0x57, 0x58, 0x59 -> Charset.forName("windows-1252");
            case 0x01 -> Charset.forName("IBM437");
            case 0x02 -> Charset.forName("IBM850");
            default -> null;
        };
    }

    void setCharset(Charset newCharset) {
        this.charset = newCharset;
    }

    /// The next record by the names of its fields; empty if it is marked as deleted.
    Map<String, String> next() throws IOException, RefusedFileException {
        if (read == records) {
            throw new RefusedFileException(Message.of("shape.dbf.short", records));
        }
        byte[] record = in.readNBytes(width);
        if (record.length < width) {
            throw new RefusedFileException(Message.of("shape.dbf.short", read));
        }
        read++;
        Map<String, String> values = new LinkedHashMap<>();
        if (record[0] == DELETED) {
            return values;
        }
        int at = 1;
        for (Field field : fields) {
            values.put(field.name(), new String(record, at, field.width(), charset).strip());
            at += field.width();
        }
        return values;
    }

    private static RefusedFileException damaged() {
        return new RefusedFileException(Message.of("shape.dbf.damaged"));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
