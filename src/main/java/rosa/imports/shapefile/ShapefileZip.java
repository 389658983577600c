package rosa.imports.shapefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.BoundaryReading;
import rosa.imports.model.Comuni;
import rosa.imports.model.Entry;
import rosa.imports.model.Message;
import rosa.imports.model.Problems;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Words;

/// Boundaries of comuni from a zip with one or more shapefiles, as ISTAT publishes them: whatever
/// folder they lie in, the layer whose table has codes of comuni is read.
public final class ShapefileZip {
    private static final long LARGEST_SHP = 1024L * 1024 * 1024;
    private static final long LARGEST_DBF = 256L * 1024 * 1024;
    private static final int LARGEST_TEXT = 64 * 1024;
    private static final int MOST_PARTS = 2_000;

    private final BoundaryReading reading;

    public ShapefileZip(Comuni comuni, Problems problems) {
        this.reading = new BoundaryReading(comuni, problems);
    }

    /// Is told how far the reading is.
    @FunctionalInterface
    public interface Listener {
        /// @param share of the file, from 0 to 1
        void reached(int shapes, double share);
    }

    /// How many shapes the layer of the comuni had.
    public int shapes() {
        return reading.shapes();
    }

    /// The boundaries of the comuni that are known.
    public List<Entry> read(Path file, Listener listener) throws IOException, RefusedFileException {
        // Names in a zip are CP437 or UTF-8; Latin-1 reads both without failing.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_PARTS) {
                throw swollen();
            }
            Layer layer = comuni(zip, Layer.of(zip));
            read(zip, layer, listener);
        } catch (GuardedStream.SwollenException bomb) {
            throw swollen();
        } catch (ZipException damaged) {
            throw new RefusedFileException(Message.of("file.damaged"), damaged);
        }
        return reading.entries();
    }

    private static RefusedFileException swollen() {
        return new RefusedFileException(Message.of("shape.bomb"));
    }

    private static Layer comuni(ZipFile zip, List<Layer> layers)
            throws IOException, RefusedFileException {
        if (layers.isEmpty()) {
            throw new RefusedFileException(Message.of("shape.noshp"));
        }
        List<String> seen = new ArrayList<>();
        for (Layer layer : layers) {
            ZipEntry dbf = layer.dbf();
            if (dbf == null) {
                continue;
            }
            try (InputStream in = open(zip, dbf, LARGEST_DBF)) {
                List<String> fields = Dbf.open(in).fieldNames();
                if (BoundaryReading.isOfComuni(fields)) {
                    return layer;
                }
                seen.add("%s (%s)".formatted(layer.name(), String.join(", ", fields)));
            }
        }
        if (seen.isEmpty()) {
            throw new RefusedFileException(Message.of("shape.nodbf", layers.getFirst().name()));
        }
        throw new RefusedFileException(
                Message.of("shape.nocode", Words.shorten(String.join("; ", seen), 300)));
    }

    private void read(ZipFile zip, Layer layer, Listener listener)
            throws IOException, RefusedFileException {
        ZipEntry dbfEntry = layer.dbf();
        ZipEntry prj = layer.prj();
        if (dbfEntry == null) {
            throw new RefusedFileException(Message.of("shape.nodbf", layer.name()));
        }
        if (prj == null) {
            throw new RefusedFileException(Message.of("shape.noprj", layer.name()));
        }
        Projection projection = Projection.of(text(zip, prj));
        try (InputStream shapes = open(zip, layer.shp(), LARGEST_SHP);
                InputStream table = open(zip, dbfEntry, LARGEST_DBF)) {
            Shp shp = Shp.open(shapes);
            Dbf dbf = Dbf.open(table);
            dbf.setCharset(charset(zip, layer.cpg(), dbf));
            for (Shp.Shape shape = shp.next(); shape != null; shape = shp.next()) {
                Map<String, String> row = dbf.next();
                Shp.Shape here = shape;
                if (!row.isEmpty()) {
                    reading.take(row, null, () -> Rings.polygons(here, projection));
                }
                listener.reached(reading.shapes(), shp.share());
            }
        }
    }

    /// What the `.cpg` names; without one the table's own mark, else UTF-8.
    private static Charset charset(ZipFile zip, @Nullable ZipEntry cpg, Dbf dbf)
            throws IOException {
        String name = cpg == null ? "" : text(zip, cpg).strip().toUpperCase(Locale.ROOT);
        String number = name.replaceFirst("^(ANSI|OEM|CP|WINDOWS)[ -]?", "");
        Charset own = dbf.ownCharset();
        try {
            if (number.equals("65001")) {
                return StandardCharsets.UTF_8;
            }
            if (number.matches("\\d{3,4}")) {
                return Charset.forName((number.startsWith("12") ? "windows-" : "IBM") + number);
            }
            return name.isEmpty()
                    ? own == null ? StandardCharsets.UTF_8 : own
                    : Charset.forName(name.replaceFirst("^(8859)", "ISO-$1").replace(' ', '-'));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return own == null ? Charset.forName("windows-1252") : own;
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = open(zip, entry, LARGEST_TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    private static InputStream open(ZipFile zip, ZipEntry entry, long most) throws IOException {
        return new BufferedInputStream(
                new GuardedStream(zip.getInputStream(entry), entry, most), 64 * 1024);
    }
}
