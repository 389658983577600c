package rosa.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Looks through an office file before anything interprets it: really inflates every part and
/// counts, because what a zip says about its sizes may be a lie; finds macros, embedded objects,
/// links to other files and document type declarations.
public final class ZipGuard {
    public static final long LARGEST_PART = 64L * 1024 * 1024;
    public static final long LARGEST_TOTAL = 256L * 1024 * 1024;
    public static final int MOST_PARTS = 2_000;

    /// Below this size a part may be compressed as much as it likes.
    private static final long SMALL = 1024 * 1024;

    private static final long MOST_INFLATED = 150;

    private ZipGuard() {}

    /// What is wrong with a file.
    public enum Fault {
        /// It unfolds to far more than it seems.
        BOMB,
        MACRO,
        /// It takes parts from other workbooks.
        LINKS,
        /// It holds objects of other programs.
        EMBEDDED,
        DOCTYPE,
        DAMAGED
    }

    /// The first fault of the file that is not among `tolerated`; nothing if there is none.
    public static Optional<Fault> fault(Path file, Set<Fault> tolerated) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return Optional.of(Fault.BOMB);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            var budget = new Budget();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Fault fault = ofName(entry.getName().toLowerCase(Locale.ROOT));
                if (fault == null || tolerated.contains(fault)) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        fault = budget.inflate(entry, part);
                    }
                }
                if (fault != null) {
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        } catch (ZipException damaged) {
            return Optional.of(Fault.DAMAGED);
        }
    }

    private static @Nullable Fault ofName(String name) {
        if (name.contains("vbaproject") || name.contains("vbadata")) {
            return Fault.MACRO;
        }
        if (name.contains("macrosheets/")) {
            return Fault.MACRO;
        }
        if (name.contains("externallinks/")) {
            return Fault.LINKS;
        }
        return name.contains("embeddings/") || name.contains("activex/") ? Fault.EMBEDDED : null;
    }

    /// What the parts may still unfold to.
    private static final class Budget {
        private long total;

        private @Nullable Fault inflate(ZipEntry entry, InputStream part) throws IOException {
            byte[] chunk = new byte[64 * 1024];
            long size = 0;
            for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
                Fault fault = size == 0 ? ofStart(entry.getName(), chunk, read) : null;
                if (fault != null) {
                    return fault;
                }
                size += read;
                total += read;
                boolean swollen =
                        size > SMALL
                                && size > MOST_INFLATED * Math.max(1, entry.getCompressedSize());
                if (size > LARGEST_PART || total > LARGEST_TOTAL || swollen) {
                    return Fault.BOMB;
                }
            }
            return null;
        }

        private static @Nullable Fault ofStart(String name, byte[] chunk, int length) {
            String start = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
            if (name.equals("[Content_Types].xml") && start.contains("macroEnabled")) {
                return Fault.MACRO;
            }
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            return xml && start.contains("<!DOCTYPE") ? Fault.DOCTYPE : null;
        }
    }
}
