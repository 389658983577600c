package rosa.export.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The file of an office document: parts in an order that never changes, all dated the day of the
/// document, so that equal documents are equal files.
final class OfficePackage {
    private static final String FIRST = "[Content_Types].xml";

    private OfficePackage() {}

    /// Writes the package anew, with some parts replaced.
    static void write(byte[] zipped, Map<String, String> replaced, LocalDate date, OutputStream out)
            throws IOException {
        var parts =
                new TreeMap<String, byte[]>(
                        Comparator.comparing((String name) -> !name.equals(FIRST))
                                .thenComparing(Comparator.naturalOrder()));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        replaced.forEach((name, text) -> {
            if (parts.replace(name, text.getBytes(StandardCharsets.UTF_8)) == null) {
                throw new IllegalStateException("There is no part " + name + ".");
            }
        });
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var part : parts.entrySet()) {
            var entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(date.atStartOfDay());
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /// A part that lies beside the classes of this module.
    static String resource(String name) {
        try (var in = OfficePackage.class.getResourceAsStream("/rosa/export/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
