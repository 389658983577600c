package rosa.imports.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes shapefiles by the letter of their specification, to read them back and to break them.
public final class ShapefileWriter {
    /// As Esri writes the system that ISTAT uses.
    public static final String UTM_32 =
            "PROJCS[\"WGS_1984_UTM_Zone_32N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                    + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Central_Meridian\",9.0],PARAMETER[\"Scale_Factor\",0.9996],"
                    + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    public static final String WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                    + "298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final int POLYGON = 5;

    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final List<List<double[]>> shapes = new ArrayList<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private String path = "Com01012023_WGS84";
    private String prj = UTM_32;
    private String cpg = "UTF-8";
    private Charset charset = StandardCharsets.UTF_8;
    private int type = POLYGON;

    public static ShapefileWriter withFields(String... names) {
        ShapefileWriter writer = new ShapefileWriter();
        for (String name : names) {
            writer.fields.put(name, 60);
        }
        return writer;
    }

    public ShapefileWriter at(String newPath) {
        path = newPath;
        return this;
    }

    public ShapefileWriter in(String newPrj) {
        prj = newPrj;
        return this;
    }

    public ShapefileWriter of(int newType) {
        type = newType;
        return this;
    }

    public ShapefileWriter encoded(String newCpg, Charset newCharset) {
        cpg = newCpg;
        charset = newCharset;
        return this;
    }

    /// Adds a shape: its rings as x, y, x, y, …; and the values of the fields, in order.
    public ShapefileWriter shape(List<double[]> rings, String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        int at = 0;
        for (String field : fields.keySet()) {
            row.put(field, values[at++]);
        }
        shapes.add(rings);
        rows.add(row);
        return this;
    }

    /// Adds the files of another layer, or any file.
    public ShapefileWriter with(String name, byte[] content) {
        others.put(name, content);
        return this;
    }

    public ShapefileWriter with(ShapefileWriter layer) {
        others.putAll(layer.files());
        return this;
    }

    public byte[] shp() {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < shapes.size(); i++) {
            byte[] content = content(shapes.get(i));
            records.writeBytes(
                    ByteBuffer.allocate(8).putInt(i + 1).putInt(content.length / 2).array());
            records.writeBytes(content);
        }
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(0, 9994).putInt(24, (100 + records.size()) / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        all.writeBytes(records.toByteArray());
        return all.toByteArray();
    }

    private byte[] content(List<double[]> rings) {
        int points = rings.stream().mapToInt(ring -> ring.length / 2).sum();
        ByteBuffer content =
                ByteBuffer.allocate(44 + 4 * rings.size() + 16 * points)
                        .order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(0, type).putInt(36, rings.size()).putInt(40, points).position(44);
        int first = 0;
        for (double[] ring : rings) {
            content.putInt(first);
            first += ring.length / 2;
        }
        rings.forEach(ring -> {
            for (double value : ring) {
                content.putDouble(value);
            }
        });
        return content.array();
    }

    public byte[] dbf() {
        int width = 1 + fields.values().stream().mapToInt(Integer::intValue).sum();
        int header = 32 + 32 * fields.size() + 1;
        ByteBuffer table =
                ByteBuffer.allocate(header + width * rows.size() + 1)
                        .order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 3).putInt(4, rows.size()).putShort(8, (short) header);
        table.putShort(10, (short) width).position(32);
        fields.forEach((name, size) -> {
            int start = table.position();
            table.put(name.getBytes(StandardCharsets.US_ASCII));
            table.put(start + 11, (byte) 'C').put(start + 16, size.byteValue());
            table.position(start + 32);
        });
        table.put((byte) 0x0D);
        for (Map<String, String> row : rows) {
            table.put((byte) ' ');
            row.forEach((name, value) -> {
                byte[] cell = new byte[fields.get(name)];
                java.util.Arrays.fill(cell, (byte) ' ');
                byte[] text = value.getBytes(charset);
                System.arraycopy(text, 0, cell, 0, text.length);
                table.put(cell);
            });
        }
        table.put((byte) 0x1A);
        return table.array();
    }

    /// All files by their names.
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>(others);
        files.put(path + ".shp", shp());
        files.put(path + ".dbf", dbf());
        files.put(path + ".prj", prj.getBytes(StandardCharsets.UTF_8));
        files.put(path + ".cpg", cpg.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    public byte[] zip() {
        return zip(files());
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(files, out);
        return out.toByteArray();
    }

    public static void write(Map<String, byte[]> files, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
