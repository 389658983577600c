package rosa.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rosa.document.DocumentModel;

/// Writes a document as an OpenDocument text: the package, its lists and properties. Styles are a
/// text of our own.
public final class OdtWriter {
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final DocumentModel model;
    private final Words words;

    private OdtWriter(DocumentModel model) {
        this.model = model;
        this.words = Words.in(model.language());
    }

    public static void write(DocumentModel document, OutputStream out) throws IOException {
        new OdtWriter(document).write(out);
    }

    private void write(OutputStream out) throws IOException {
        var body = new OdtBody(model, words);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("content.xml", body.content().getBytes(StandardCharsets.UTF_8));
        parts.put(
                "styles.xml", new OdtPages(model, words).styles().getBytes(StandardCharsets.UTF_8));
        parts.put("meta.xml", properties().getBytes(StandardCharsets.UTF_8));
        parts.putAll(body.pictures());
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.UTF_8));
        part(zip, "META-INF/manifest.xml", manifest(List.copyOf(parts.keySet())));
        for (var part : parts.entrySet()) {
            part(zip, part.getKey(), part.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = entry(name);
        OfficePackage.store(entry, bytes);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(model.date().atStartOfDay());
        return entry;
    }

    private static byte[] manifest(List<String> parts) {
        var xml = new Markup(PROLOGUE);
        xml.open(
                "manifest:manifest",
                "xmlns:manifest",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version",
                "1.3");
        xml.empty(
                "manifest:file-entry",
                "manifest:full-path",
                "/",
                "manifest:version",
                "1.3",
                "manifest:media-type",
                TYPE);
        for (String part : parts) {
            xml.empty(
                    "manifest:file-entry",
                    "manifest:full-path",
                    part,
                    "manifest:media-type",
                    type(part));
        }
        return xml.close().finished().getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String part) {
        return part.startsWith("Pictures/")
                ? "image/" + part.substring(part.lastIndexOf('.') + 1)
                : "text/xml";
    }

    private String properties() {
        var xml = new Markup(PROLOGUE);
        xml.open(
                "office:document-meta",
                "xmlns:office",
                "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:meta",
                "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "office:version",
                "1.3");
        xml.open("office:meta");
        var day = model.date() + "T00:00:00";
        xml.leaf("meta:generator", "ROSA").leaf("dc:title", model.title());
        xml.leaf("dc:subject", model.metadata().subject());
        xml.leaf("dc:description", model.metadata().description());
        model.metadata().keywords().forEach(word -> xml.leaf("meta:keyword", word));
        if (model.demo()) {
            xml.leaf("meta:keyword", words.get("demo.row"));
        }
        xml.leaf("meta:initial-creator", model.organisation());
        xml.leaf("dc:creator", model.organisation());
        xml.leaf("meta:creation-date", day).leaf("dc:date", day);
        xml.leaf("dc:language", words.locale().toLanguageTag());
        return xml.close().close().finished();
    }
}
