package rosa.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import rosa.shared.Messages;

/// The words of a message, plain and as HTML. Both say the same; the HTML shows no picture and asks
/// for nothing from any server.
record MailText(String subject, String plain, String html) {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f5f6f7;color:#19191a;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">
            <div style="max-width:36em;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #c5c7c9">
            %s</div></body></html>
            """;
    private static final String BUTTON =
            """
            <p style="margin:24px 0"><a href="%1$s" style="display:inline-block;padding:12px 20px;background:#0066cc;color:#ffffff;text-decoration:none">%2$s</a></p>
            <p style="font-size:14px;overflow-wrap:anywhere">%3$s<br>%1$s</p>
            """;

    /// A message of paragraphs with one link in it.
    ///
    /// @param key the texts are `<key>.subject`, `.greeting`, `.text`, `.action`, `.after`
    /// @param link where the action leads; empty if there is none
    static MailText of(Locale locale, String key, String link, Object... arguments) {
        String subject = Messages.text(locale, key + ".subject", arguments);
        List<String> before =
                List.of(
                        Messages.text(locale, key + ".greeting", arguments),
                        Messages.text(locale, key + ".text", arguments));
        String after = Messages.text(locale, key + ".after", arguments);
        String foot = Messages.text(locale, "identity.mail.foot");
        List<String> plain = new ArrayList<>(before);
        StringBuilder html = new StringBuilder();
        before.forEach(paragraph -> html.append(paragraph(paragraph)));
        if (!link.isEmpty()) {
            String action = Messages.text(locale, key + ".action", arguments);
            plain.add(action + ":\n" + link);
            html.append(
                    BUTTON.formatted(
                            HtmlUtils.htmlEscape(link),
                            HtmlUtils.htmlEscape(action),
                            HtmlUtils.htmlEscape(Messages.text(locale, "identity.mail.link"))));
        }
        plain.add(after);
        plain.add("--\n" + foot);
        html.append(paragraph(after)).append(paragraph(foot));
        return new MailText(
                subject,
                String.join("\n\n", plain) + "\n",
                PAGE.formatted(locale.getLanguage(), HtmlUtils.htmlEscape(subject), html));
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text) + "</p>\n";
    }
}
