package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;
import rosa.imports.model.Row;
import rosa.imports.model.SheetOutline;
import rosa.shared.ZipGuard;

/// Reads the sheets of an XLSX workbook as streams, without ever computing anything.
final class XlsxTable {
    static {
        ZipSecureFile.setMaxEntrySize(ZipGuard.LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxFileCount(ZipGuard.MOST_PARTS);
    }

    private XlsxTable() {}

    /// Looks at the beginning of every sheet that is not hidden.
    static List<SheetOutline> outline(Path file) throws IOException, RefusedFileException {
        WorkbookGuard.check(file);
        return opened(
                file,
                (reader, strings) -> {
                    List<SheetOutline> outlines = new ArrayList<>();
                    WorkbookOutline workbook = WorkbookOutline.of(reader, xml());
                    for (WorkbookOutline.Named sheet : workbook.sheets()) {
                        SheetHead head = new SheetHead(sheet.name());
                        SheetHandler handler =
                                new SheetHandler(
                                        strings,
                                        reader.getStylesTable(),
                                        workbook.from1904(),
                                        head);
                        handler.onMerged(head::merged);
                        handler.readOnly(SheetOutline.HEAD);
                        parse(reader, sheet, handler);
                        outlines.add(head.outline());
                    }
                    return outlines;
                });
    }

    /// Reads all of the sheet of that name.
    static void read(Path file, String name, Row.Sink sink)
            throws IOException, RefusedFileException {
        opened(
                file,
                (reader, strings) -> {
                    WorkbookOutline workbook = WorkbookOutline.of(reader, xml());
                    SheetHandler handler =
                            new SheetHandler(
                                    strings, reader.getStylesTable(), workbook.from1904(), sink);
                    for (WorkbookOutline.Named sheet : workbook.sheets()) {
                        if (sheet.name().equals(name)) {
                            parse(reader, sheet, handler);
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static void parse(XSSFReader reader, WorkbookOutline.Named sheet, SheetHandler handler)
            throws IOException, SAXException, OpenXML4JException {
        try (InputStream content = reader.getSheet(sheet.relation())) {
            XMLReader xml = xml();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(content));
        }
    }

    /// Work on an opened workbook.
    @FunctionalInterface
    private interface Work<T> {
        T with(XSSFReader reader, ReadOnlySharedStringsTable strings)
                throws IOException, SAXException, OpenXML4JException, RefusedFileException;
    }

    private static <T> T opened(Path file, Work<T> work) throws IOException, RefusedFileException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            reader.setUseReadOnlySharedStringsTable(true);
            return work.with(reader, new ReadOnlySharedStringsTable(workbook));
        } catch (SheetHandler.RefusedWithinException refused) {
            throw refused.why();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw new RefusedFileException(Message.of("file.damaged"), damaged);
        }
    }

    private static XMLReader xml() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader xml = factory.newSAXParser().getXMLReader();
            xml.setErrorHandler(new DefaultHandler());
            return xml;
        } catch (ParserConfigurationException everyJdkHasIt) {
            throw new SAXException(everyJdkHasIt);
        }
    }
}
