package rosa.word.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// The parts of a DOCX, by how they refer to each other. Nothing outside of the file is ever asked
/// for; XML with declarations is refused by POI's parser.
final class WordPackage {
    private static final String STRICT_CORE =
            "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private final PackagePart main;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    private WordPackage(PackagePart main) {
        this.main = main;
    }

    static Optional<WordPackage> of(OPCPackage pack) throws InvalidFormatException {
        var to = pack.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (to.isEmpty()) {
            to = pack.getRelationshipsByType(STRICT_CORE);
        }
        if (to.isEmpty()) {
            return Optional.empty();
        }
        PackagePart main = pack.getPart(to.getRelationship(0));
        return main == null || !main.getContentType().contains("wordprocessingml")
                ? Optional.empty()
                : Optional.of(new WordPackage(main));
    }

    long mainSize() {
        return main.getSize();
    }

    PackagePart main() {
        return main;
    }

    Document document() throws IOException, SAXException {
        return xml(main);
    }

    /// The part of that kind that the document names, as XML.
    @Nullable Document part(String kind) throws IOException, SAXException {
        PackagePart part = named(kind);
        return part == null ? null : xml(part);
    }

    /// The part of that kind, for what is in it to find what it refers to.
    @Nullable PackagePart named(String kind) {
        return all(kind).stream().findFirst().orElse(null);
    }

    List<PackagePart> all(String kind) {
        try {
            var found = new ArrayList<PackagePart>();
            for (PackageRelationship one : main.getRelationships()) {
                if (one.getTargetMode() == TargetMode.INTERNAL
                        && one.getRelationshipType().endsWith("/" + kind)) {
                    found.add(main.getRelatedPart(one));
                }
            }
            return found;
        } catch (InvalidFormatException _) {
            return List.of();
        }
    }

    static Document xml(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in);
        }
    }

    /// The address outside of the file that `part` knows under this id; empty if there is none.
    static String outside(PackagePart part, String id) {
        PackageRelationship to = part.getRelationship(id);
        if (to == null || to.getTargetMode() != TargetMode.EXTERNAL) {
            return "";
        }
        return to.getTargetURI().toString();
    }

    /// Keeps the picture that `part` knows under this id; its hash, empty if there is none.
    String picture(PackagePart part, String id) {
        PackageRelationship to = part.getRelationship(id);
        if (to == null || to.getTargetMode() != TargetMode.INTERNAL) {
            return "";
        }
        try (InputStream in = part.getRelatedPart(to).getInputStream()) {
            byte[] bytes = in.readAllBytes();
            String hash = hash(bytes);
            pictures.putIfAbsent(hash, bytes);
            return hash;
        } catch (IOException | InvalidFormatException | RuntimeException _) {
            // A picture that the file promises and does not have.
            return "";
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }
}
