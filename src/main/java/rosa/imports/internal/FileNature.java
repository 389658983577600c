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
            throw new RefusedFileException(Message.of(compound(Files.readAllBytes(file))));
        }
        if (FileMagic.isPdf(start)) {
            throw new RefusedFileException(Message.of("file.pdf"));
        }
        if (TextEncoding.hasUtf16Mark(start)) {
            return CSV;
        }
        if (isBinary(start)) {
            throw new RefusedFileException(
                    Message.of(isWideText(start) ? "file.encoding" : "file.unknown"));
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
            if (zip.getEntry("ppt/presentation.xml") != null) {
                throw new RefusedFileException(Message.of("file.unknown"));
            }
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null && type.getSize() < 200) {
                try (InputStream in = zip.getInputStream(type)) {
                    String name = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                    if (name.contains("opendocument.spreadsheet")) {
                        throw new RefusedFileException(Message.of("file.ods"));
                    }
                    if (name.contains("opendocument.text")) {
                        throw new RefusedFileException(Message.of("file.docx"));
                    }
                }
            }
            return ZIP;
        } catch (ZipException damaged) {
            throw new RefusedFileException(Message.of("file.damaged"), damaged);
        }
    }

    /// What a file of old Office is, by the names of its parts.
    private static String compound(byte[] file) {
        if (FileMagic.isEncrypted(file)) {
            return "file.encrypted";
        }
        String names = new String(file, StandardCharsets.ISO_8859_1);
        String word =
                new String(
                        "WordDocument".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        return names.contains(word) ? "file.docx" : "file.xls";
    }

    /// Whether it is text with two or four bytes a letter and no mark that says so.
    private static boolean isWideText(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            if (b == 0) {
                zeros++;
            } else if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return zeros * 5 > bytes.length * 2;
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
