package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// Looks through a workbook before anything interprets it: really inflates every part and counts,
/// because what a zip says about its sizes may be a lie; refuses macros, embedded objects, links to
/// other files and document type declarations.
final class WorkbookGuard {
    static final long LARGEST_PART = 64L * 1024 * 1024;
    static final long LARGEST_TOTAL = 256L * 1024 * 1024;
    static final int MOST_PARTS = 2_000;

    /// Below this size a part may be compressed as much as it likes.
    private static final long SMALL = 1024 * 1024;

    private static final long MOST_INFLATED = 150;

    private WorkbookGuard() {}

    static void check(Path file) throws IOException, RefusedFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new RefusedFileException(Message.of("file.bomb"));
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            long total = 0;
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                checkName(entry.getName().toLowerCase(Locale.ROOT));
                try (InputStream part = zip.getInputStream(entry)) {
                    total += inflate(entry, part, total);
                }
            }
        } catch (ZipException damaged) {
            throw new RefusedFileException(Message.of("file.damaged"), damaged);
        }
    }

    private static void checkName(String name) throws RefusedFileException {
        if (name.contains("vbaproject") || name.contains("macrosheets/")) {
            throw new RefusedFileException(Message.of("file.macro"));
        }
        if (name.contains("externallinks/")) {
            throw new RefusedFileException(Message.of("file.links"));
        }
        if (name.contains("embeddings/") || name.contains("activex/")) {
            throw new RefusedFileException(Message.of("file.embedded"));
        }
    }

    private static long inflate(ZipEntry entry, InputStream part, long before)
            throws IOException, RefusedFileException {
        byte[] chunk = new byte[64 * 1024];
        long size = 0;
        for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
            if (size == 0) {
                checkStart(entry.getName(), chunk, read);
            }
            size += read;
            boolean swollen =
                    size > SMALL && size > MOST_INFLATED * Math.max(1, entry.getCompressedSize());
            if (size > LARGEST_PART || before + size > LARGEST_TOTAL || swollen) {
                throw new RefusedFileException(Message.of("file.bomb"));
            }
        }
        return size;
    }

    private static void checkStart(String name, byte[] chunk, int length)
            throws RefusedFileException {
        String start = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        if (name.equals("[Content_Types].xml") && start.contains("macroEnabled")) {
            throw new RefusedFileException(Message.of("file.macro"));
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        if (xml && start.contains("<!DOCTYPE")) {
            throw new RefusedFileException(Message.of("file.doctype"));
        }
    }
}
