package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.shared.FileMagic;

/// What a file is, by its content; its name proves nothing.
enum FileNature {
    XLSX,
    CSV,
    JSON,
    /// An archive that is no workbook: a shapefile, perhaps.
    ZIP;

    private static final int LOOKED_AT = 64 * 1024;

    /// Tells what a file is; everything that is none of ours is refused by its name.
    static FileNature of(Path file) throws IOException, RefusedFileException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (FileMagic.isZip(start)) {
            return zip(file);
        }
        if (FileMagic.isCompound(start)) {
            boolean encrypted = FileMagic.isEncrypted(Files.readAllBytes(file));
            throw new RefusedFileException(Message.of(encrypted ? "file.encrypted" : "file.xls"));
        }
        if (FileMagic.isPdf(start)) {
            throw new RefusedFileException(Message.of("file.pdf"));
        }
        if (TextEncoding.hasUtf16Mark(start)) {
            return CSV;
        }
        if (isBinary(start)) {
            throw new RefusedFileException(Message.of("file.unknown"));
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
        String lower = text.substring(0, Math.min(500, text.length())).toLowerCase(Locale.ROOT);
        lower = lower.startsWith("ï»¿") ? lower.substring(3).stripLeading() : lower;
        if (lower.startsWith("<")) {
            throw new RefusedFileException(Message.of("file.html"));
        }
        return lower.startsWith("{") || lower.startsWith("[") ? JSON : CSV;
    }

    private static FileNature zip(Path file) throws IOException, RefusedFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null
                    || zip.getEntry("xl/vbaProject.bin") != null) {
                return XLSX;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new RefusedFileException(Message.of("file.xlsb"));
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw new RefusedFileException(Message.of("file.docx"));
            }
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null && type.getSize() < 200) {
                try (InputStream in = zip.getInputStream(type)) {
                    String name = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                    if (name.contains("opendocument.spreadsheet")) {
                        throw new RefusedFileException(Message.of("file.ods"));
                    }
                }
            }
            return ZIP;
        } catch (ZipException damaged) {
            throw new RefusedFileException(Message.of("file.damaged"), damaged);
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        return false;
    }
}
