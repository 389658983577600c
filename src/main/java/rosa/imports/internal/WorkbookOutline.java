package rosa.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import rosa.imports.model.Message;
import rosa.imports.model.RefusedFileException;

/// What a workbook says about itself: the sheets that are not hidden and from which year its days
/// are counted.
///
/// @param from1904 whether days are counted from 1904, as old Macs did
record WorkbookOutline(List<Named> sheets, boolean from1904) {
    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships";

    WorkbookOutline {
        sheets = List.copyOf(sheets);
    }

    /// A sheet.
    ///
    /// @param relation the relationship by which it is opened
    record Named(String name, String relation) {}

    static WorkbookOutline of(XSSFReader reader, XMLReader xml)
            throws IOException, SAXException, InvalidFormatException, RefusedFileException {
        Handler handler = new Handler();
        xml.setContentHandler(handler);
        try (InputStream workbook = reader.getWorkbookData()) {
            xml.parse(new InputSource(workbook));
        }
        if (handler.sheets.isEmpty()) {
            throw new RefusedFileException(Message.of("file.empty"));
        }
        return new WorkbookOutline(handler.sheets, handler.from1904);
    }

    private static final class Handler extends DefaultHandler {
        private final List<Named> sheets = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
            if (name.equals("sheet") && sheets.size() < Limits.MOST_SHEETS) {
                String state = attributes.getValue("state");
                String id = attributes.getValue(RELATIONSHIPS, "id");
                String relation = id != null ? id : attributes.getValue(STRICT_RELATIONSHIPS, "id");
                String title = attributes.getValue("name");
                if (relation != null && (state == null || state.equals("visible"))) {
                    sheets.add(new Named(title == null ? "" : title, relation));
                }
            }
        }
    }
}
