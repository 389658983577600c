package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// What a workbook says about itself: which sheet is read (the first that is not hidden) and from
/// which year its days are counted.
///
/// @param sheet the relationship by which the sheet is opened
/// @param from1904 whether days are counted from 1904, as old Macs did
record WorkbookOutline(String sheet, boolean from1904) {
    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships";

    static WorkbookOutline of(XSSFReader reader, XMLReader xml)
            throws IOException, SAXException, InvalidFormatException, RefusedFileException {
        Handler handler = new Handler();
        xml.setContentHandler(handler);
        try (InputStream workbook = reader.getWorkbookData()) {
            xml.parse(new InputSource(workbook));
        }
        String sheet = handler.sheet;
        if (sheet == null) {
            throw new RefusedFileException(Message.of("file.empty"));
        }
        return new WorkbookOutline(sheet, handler.from1904);
    }

    private static final class Handler extends DefaultHandler {
        private @Nullable String sheet;
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
            if (name.equals("sheet") && sheet == null) {
                String state = attributes.getValue("state");
                if (state == null || state.equals("visible")) {
                    String id = attributes.getValue(RELATIONSHIPS, "id");
                    sheet = id != null ? id : attributes.getValue(STRICT_RELATIONSHIPS, "id");
                }
            }
        }
    }
}
