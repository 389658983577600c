package rosa.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Letterheads of offices.
public final class Letterheads {
    private Letterheads() {}

    /// One as an Italian Word keeps it: `heading 1` under `Titolo1`, a crest in the header, fields
    /// cut into runs, in a table and in the footer, a signature after the text.
    public static byte[] prefecture() throws IOException {
        try (var document = new XWPFDocument()) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Titolo1");
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading 1");
            document.createStyles().addStyle(new XWPFStyle(style));
            var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            header.createRun().setText("Prefettura di Prova");
            try {
                header.createRun()
                        .addPicture(
                                new ByteArrayInputStream(crest()),
                                Document.PICTURE_TYPE_PNG,
                                "stemma.png",
                                Units.toEMU(20),
                                Units.toEMU(20));
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
                throw new IOException(e);
            }
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{ente}}");
            var subject = document.createParagraph();
            for (String piece : new String[] {"Oggetto: {", "{tit", "olo}", "} – {{data}}"}) {
                subject.createRun().setText(piece);
            }
            document.createParagraph().createRun().setText("Protocollo n. {{protocollo}}");
            document.createTable(1, 1).getRow(0).getCell(0).setText("Versione {{versione}}");
            document.createParagraph().createRun().setText("{{testo}}");
            document.createParagraph().createRun().setText("Il Prefetto");
            var margins = document.getDocument().getBody().getSectPr().addNewPgMar();
            margins.setLeft(java.math.BigInteger.valueOf(2_000));
            margins.setRight(java.math.BigInteger.valueOf(1_500));
            margins.setTop(java.math.BigInteger.valueOf(1_500));
            margins.setBottom(java.math.BigInteger.valueOf(1_500));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] crest() throws IOException {
        var image =
                new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
