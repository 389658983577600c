package rosa.export.internal;

import java.time.format.DateTimeFormatter;
import rosa.document.DocumentModel;

/// The styles of a document on paper: pages with header and footer, and `paper.css`.
final class PaperStyles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private PaperStyles() {}

    static String of(DocumentModel model, Words words) {
        var notice = model.demo() ? "@top-center { content: element(notice); width: 100%; }" : "";
        var header = model.demo() ? "" : running("top-left", string(model.title()));
        var footer =
                running(
                        "bottom-left",
                        string(model.organisation() + " · " + DAY.format(model.date())));
        var number =
                running(
                        "bottom-right",
                        "%s counter(page) %s counter(pages)"
                                .formatted(
                                        string(words.get("page") + " "),
                                        string(" " + words.get("page.of") + " ")));
        return """
        @page { size: A4; margin: 25mm; %s %s %s %s
          @footnote { border-top: 0.5pt solid #435a70; margin-top: 6pt; padding-top: 2pt; } }
        @page :first { @top-left { content: none; } @bottom-left { content: none; }
          @bottom-right { content: none; } %s }
        @page wide { size: A4 landscape; margin: 20mm; }
        %s\
        """
                .formatted(
                        header,
                        notice,
                        footer,
                        number,
                        notice,
                        OfficePackage.resource("paper.css"));
    }

    private static String running(String place, String content) {
        return """
        @%s { content: %s; font-family: "Liberation Sans", "DejaVu Sans"; font-size: 8pt;
          color: #435a70; }\
        """
                .formatted(place, content);
    }

    /// A string of CSS, with everything but letters, digits and blanks escaped.
    private static String string(String text) {
        var css = new StringBuilder("\"");
        OfficeText.clean(text)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || c == ' ') {
                        css.appendCodePoint(c);
                    } else {
                        css.append("\\%x ".formatted(c));
                    }
                });
        return css.append('"').toString();
    }
}
