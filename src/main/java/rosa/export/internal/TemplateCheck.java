package rosa.export.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import rosa.export.Template;

/// Looks through a file that is to be a template before anything interprets it: inflates every part
/// and counts, refuses what a letterhead does not need, and only then opens it.
public final class TemplateCheck {
    private static final int LARGEST_PART = 20_000_000;
    private static final int LARGEST_TOTAL = 60_000_000;
    private static final int MOST_PARTS = 500;
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{0,60}?)\\s*}}");
    private static final Pattern EXTERNAL =
            Pattern.compile("<Relationship\\b(?=[^>]*TargetMode=\"External\")[^>]*>");
    private static final Pattern REVISION = Pattern.compile("<w:(?:ins|del|moveFrom|moveTo)\\s");

    private TemplateCheck() {}

    /// The reason why the file cannot be used and its details; empty if it can.
    public static List<String> problem(byte[] file) throws IOException {
        if (file.length > Template.LARGEST_FILE) {
            return List.of("large", "");
        }
        if (!startsWith(file, 'P', 'K', 3, 4)) {
            return List.of(startsWith(file, 0xD0, 0xCF, 0x11, 0xE0) ? "encrypted" : "type", "");
        }
        var parts = new TreeMap<String, String>();
        try {
            var problem = parts(file, parts);
            if (!problem.isEmpty()) {
                return List.of(problem, "");
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return List.of("damaged", "");
        }
        var problem = contents(parts);
        return problem.isEmpty() ? fields(file) : List.of(problem, "");
    }

    /// Reads the parts that are XML; the reason to refuse the file, or nothing.
    private static String parts(byte[] file, TreeMap<String, String> parts) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int total = 0;
            int count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                byte[] part = zip.readNBytes(LARGEST_PART + 1);
                total += part.length;
                count++;
                if (part.length > LARGEST_PART || total > LARGEST_TOTAL || count > MOST_PARTS) {
                    return "bomb";
                }
                var unwanted = unwanted(name);
                if (!unwanted.isEmpty()) {
                    return unwanted;
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name, new String(part, StandardCharsets.UTF_8));
                }
            }
        }
        return "";
    }

    private static String unwanted(String name) {
        if (name.contains("vbaproject") || name.contains("vbadata")) {
            return "macro";
        }
        return name.contains("embeddings/") || name.contains("activex/") || name.contains("afchunk")
                ? "embedded"
                : "";
    }

    private static String contents(TreeMap<String, String> parts) {
        var types = parts.getOrDefault("[content_types].xml", "");
        if (types.contains("macroEnabled")) {
            return "macro";
        }
        if (types.contains("wordprocessingml.template.main")) {
            return "dotx";
        }
        var text = parts.get("word/document.xml");
        if (text == null || !types.contains("wordprocessingml.document.main")) {
            return "type";
        }
        for (var part : parts.entrySet()) {
            if (part.getValue().contains("<!DOCTYPE")) {
                return "doctype";
            }
            boolean foreign =
                    part.getKey().endsWith(".rels")
                            && EXTERNAL.matcher(part.getValue())
                                    .results()
                                    .anyMatch(link -> !link.group().contains("/hyperlink\""));
            if (foreign) {
                return "links";
            }
        }
        return REVISION.matcher(text).find() ? "revisions" : "";
    }

    private static List<String> fields(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            Set<String> unknown = new TreeSet<>();
            int texts = 0;
            for (String line : TemplateText.lines(document)) {
                Matcher fields = FIELD.matcher(line);
                while (fields.find()) {
                    if (!Template.FIELDS.contains(fields.group(1))) {
                        unknown.add("{{" + fields.group(1) + "}}");
                    }
                    texts += fields.group(1).equals("testo") ? 1 : 0;
                }
            }
            if (!unknown.isEmpty()) {
                return List.of("fields", String.join(", ", unknown));
            }
            long marks =
                    document.getParagraphs().stream().filter(TemplateText::isPlaceOfText).count();
            return texts == marks && marks <= 1 ? List.of() : List.of("place", "{{testo}}");
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException damaged) {
            return List.of("damaged", "");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
