package rosa.word;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rosa.document.SectionText;

/// Word documents for tests: written part by part, or by LibreOffice where it is installed.
public final class WordFiles {
    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String ROOT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """;

    private WordFiles() {}

    /// A document with this body, under the usual prefixes.
    public static byte[] withBody(String body) {
        return zip(parts(body));
    }

    /// Its parts, to be spoiled.
    public static Map<String, byte[]> parts(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("_rels/.rels", utf8(ROOT));
        parts.put(
                "word/document.xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                         xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
                         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                         xmlns:o="urn:schemas-microsoft-com:office:office"
                         xmlns:v="urn:schemas-microsoft-com:vml"
                         xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                         xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                         xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">
                        <w:body>%s</w:body></w:document>
                        """
                                .formatted(body)));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WordDocument read(byte[] file) throws IOException {
        return switch (WordFile.read(file)) {
            case WordFile.Read.Fine(WordDocument document) -> document;
            case WordFile.Read.Refused(WordFile.Reason reason) ->
                    throw new AssertionError(reason.toString());
        };
    }

    static String json(WordPart part) {
        return switch (part.text()) {
            case SectionText.Parsed.Valid(SectionText text) -> text.json();
            case SectionText.Parsed.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// Whether LibreOffice is on the path.
    public static boolean isLibreOfficeThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /// What LibreOffice writes as DOCX when it is given a flat ODT.
    public static byte[] byLibreOffice(Path folder, String flatOdt) throws Exception {
        Path source = folder.resolve("fonte.fodt");
        Files.writeString(source, flatOdt);
        return Files.readAllBytes(throughLibreOffice(folder, source, "docx"));
    }

    /// A file as LibreOffice reads it and writes it in a format.
    ///
    /// @param folder where the result is put, under the same name
    public static Path throughLibreOffice(Path folder, Path source, String format)
            throws Exception {
        var process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profilo").toUri(),
                                "--headless",
                                "--convert-to",
                                format,
                                "--outdir",
                                folder.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice takes more than two minutes.");
        }
        String name = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
        return folder.resolve(name + "." + format);
    }

    /// The report as LibreOffice 7.4 writes it.
    public static byte[] reportAsDocx() throws IOException {
        try (var in = WordFiles.class.getResourceAsStream("/rosa/word/relazione.docx")) {
            return in.readAllBytes();
        }
    }

    /// A report as an office writes it in LibreOffice, with a picture of one red dot.
    public static String report() throws IOException {
        try (var in = WordFiles.class.getResourceAsStream("/rosa/word/relazione.fodt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
