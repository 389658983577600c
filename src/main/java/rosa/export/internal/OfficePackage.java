package rosa.export.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The file of an office document: parts in an order that never changes, all dated the day of the
/// document, so that equal documents are equal files.
final class OfficePackage {
    private static final String TYPE = "mimetype";
    private static final Set<String> FIRST = Set.of("[Content_Types].xml", TYPE);

    private OfficePackage() {}

    /// Writes the package anew, with some parts replaced.
    static void write(byte[] zipped, Map<String, String> replaced, LocalDate date, OutputStream out)
            throws IOException {
        var parts = parts(zipped);
        replaced.forEach((name, text) -> {
            if (parts.replace(name, text.getBytes(StandardCharsets.UTF_8)) == null) {
                throw new IllegalStateException("There is no part " + name + ".");
            }
        });
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var part : parts.entrySet()) {
            var entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(date.atStartOfDay());
            if (part.getKey().equals(TYPE)) {
                store(entry, part.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /// The parts in the order in which they are written.
    static SortedMap<String, byte[]> parts(byte[] zipped) throws IOException {
        var parts =
                new TreeMap<String, byte[]>(
                        Comparator.comparing((String name) -> !FIRST.contains(name))
                                .thenComparing(Comparator.naturalOrder()));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    /// OpenDocument says what the file is in its first bytes, so that it can be read without
    /// inflating anything.
    static void store(ZipEntry entry, byte[] part) {
        var check = new CRC32();
        check.update(part);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.length);
        entry.setCrc(check.getValue());
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
