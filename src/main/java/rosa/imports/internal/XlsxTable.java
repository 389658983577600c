package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

/// Reads the first visible sheet of an XLSX workbook as a stream, without ever computing anything.
final class XlsxTable {
    static {
        ZipSecureFile.setMaxEntrySize(WorkbookGuard.LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxFileCount(WorkbookGuard.MOST_PARTS);
    }

    private XlsxTable() {}

    static void read(Path file, Row.Sink sink) throws IOException, RefusedFileException {
        WorkbookGuard.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            reader.setUseReadOnlySharedStringsTable(true);
            WorkbookOutline outline = WorkbookOutline.of(reader, xml());
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            SheetHandler handler =
                    new SheetHandler(strings, reader.getStylesTable(), outline.from1904(), sink);
            try (InputStream sheet = reader.getSheet(outline.sheet())) {
                XMLReader xml = xml();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(sheet));
            }
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
