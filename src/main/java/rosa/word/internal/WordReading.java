package rosa.word.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import rosa.shared.FileMagic;
import rosa.shared.ZipGuard;
import rosa.shared.ZipGuard.Fault;
import rosa.word.Loss;
import rosa.word.WordDocument;
import rosa.word.WordFile;
import rosa.word.WordFile.Reason;

/// Tells what a file is, looks through it, and reads it if it is a Word document.
public final class WordReading {
    /// A text of some 800 pages; its tree takes a dozen times as much memory.
    static final long LONGEST_TEXT = 16L * 1024 * 1024;

    /// What a text does without: it is not read, and said to be lost.
    private static final Set<Fault> TOLERATED = EnumSet.of(Fault.EMBEDDED, Fault.LINKS);

    private WordReading() {}

    public static WordFile.Read read(byte[] file) throws IOException {
        Optional<Reason> foreign = foreign(file);
        if (foreign.isPresent()) {
            return new WordFile.Read.Refused(foreign.get());
        }
        Path path = Files.createTempFile("rosa-word-", ".tmp");
        try {
            Files.write(path, file);
            return ofZip(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static Optional<Reason> foreign(byte[] file) {
        if (file.length == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (file.length > WordFile.LARGEST) {
            return Optional.of(Reason.LARGE);
        }
        if (FileMagic.isZip(file)) {
            return Optional.empty();
        }
        if (FileMagic.isCompound(file)) {
            return Optional.of(FileMagic.isEncrypted(file) ? Reason.PASSWORD : Reason.OLD);
        }
        if (FileMagic.startsWith(file, '{', '\\', 'r', 't', 'f')) {
            return Optional.of(Reason.RTF);
        }
        return Optional.of(FileMagic.isPdf(file) ? Reason.PDF : Reason.UNKNOWN);
    }

    private static WordFile.Read ofZip(Path path) throws IOException {
        Optional<Fault> fault = ZipGuard.fault(path, TOLERATED);
        if (fault.isPresent()) {
            return new WordFile.Read.Refused(
                    switch (fault.get()) {
                        case BOMB -> Reason.BOMB;
                        case MACRO -> Reason.MACRO;
                        case DOCTYPE -> Reason.DOCTYPE;
                        case DAMAGED, LINKS, EMBEDDED -> Reason.DAMAGED;
                    });
        }
        Optional<Reason> other = otherArchive(path);
        if (other.isPresent()) {
            return new WordFile.Read.Refused(other.get());
        }
        try (OPCPackage pack = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            Optional<WordPackage> word = WordPackage.of(pack);
            if (word.isEmpty()) {
                return new WordFile.Read.Refused(Reason.DAMAGED);
            }
            return word.get().mainSize() > LONGEST_TEXT
                    ? new WordFile.Read.Refused(Reason.LONG)
                    : new WordFile.Read.Fine(document(word.get()));
        } catch (InvalidFormatException
                | OpenXML4JRuntimeException
                | SAXException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            return new WordFile.Read.Refused(Reason.DAMAGED);
        }
    }

    private static Optional<Reason> otherArchive(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of(
                        zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
                                ? Reason.ODT
                                : Reason.ZIP);
            }
            return zip.stream().anyMatch(entry -> entry.getName().startsWith("word/"))
                    ? Optional.empty()
                    : Optional.of(Reason.OTHER_OFFICE);
        }
    }

    private static WordDocument document(WordPackage pack) throws IOException, SAXException {
        Element body = Xml.child(pack.document().getDocumentElement(), "body");
        if (body == null) {
            throw new IllegalStateException("The document has no body.");
        }
        var story = new Story(pack, body);
        story.edges();
        var reader = new BlockReader(story, pack.main(), new Fields(story.losses), false);
        reader.read(body);
        reader.moved()
                .forEach(picture ->
                        reader.blocks()
                                .add(Nodes.image(picture.hash(), picture.width(), picture.alt())));
        reader.blocks().all().stream()
                .filter(block -> block.level() > 4)
                .forEach(block -> story.losses.add(Loss.Kind.DEEP_HEADING, block.words()));
        return new WordDocument(
                reader.blocks().all().stream()
                        .map(block ->
                                new WordDocument.Element(
                                        block.node().toString(), block.level(), block.words()))
                        .toList(),
                pack.pictures(),
                story.losses.all());
    }
}
