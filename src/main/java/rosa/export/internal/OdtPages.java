package rosa.export.internal;

import java.time.format.DateTimeFormatter;
import rosa.document.DocumentModel;

/// The styles of an OpenDocument text and what stands around its text: header and footer.
final class OdtPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DocumentModel model;
    private final Words words;

    OdtPages(DocumentModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    String styles() {
        return OfficePackage.resource("odt-styles.xml")
                .replace("@LANGUAGE@", words.locale().getLanguage())
                .replace("@COUNTRY@", words.locale().getCountry())
                .replace("@FIRST-HEADER@", notice())
                .replace("@HEADER@", header() + notice())
                .replace("@FOOTER@", footer());
    }

    private String header() {
        return new Markup("").leaf("text:p", model.title(), "text:style-name", "Header").finished();
    }

    private String notice() {
        if (!model.demo()) {
            return "";
        }
        return new Markup("")
                .leaf("text:p", words.get("demo"), "text:style-name", "DemoNotice")
                .finished();
    }

    private String footer() {
        var xml = new Markup("");
        xml.open("text:p", "text:style-name", "Footer");
        xml.text(
                "%s · %s · %s "
                        .formatted(
                                model.organisation(), DAY.format(model.date()), words.get("page")));
        xml.leaf("text:page-number", "1", "text:select-page", "current");
        xml.text(" " + words.get("page.of") + " ").leaf("text:page-count", "1");
        return xml.close().finished();
    }
}
