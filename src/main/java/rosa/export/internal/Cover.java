package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.document.DocumentModel;

/// What the title page says beside title, subtitle and issuer.
final class Cover {
    private Cover() {}

    static List<String> particulars(DocumentModel model, Words words) {
        var lines = new ArrayList<String>();
        var registration = model.metadata().registration();
        var registered = registration.date();
        if (!registration.protocol().isEmpty()) {
            lines.add(
                    registered == null
                            ? words.get("protocol", registration.protocol())
                            : words.get(
                                    "protocol.on",
                                    registration.protocol(),
                                    words.longDate(registered)));
        }
        if (!model.metadata().version().isBlank()) {
            lines.add(words.get("version", model.metadata().version()));
        }
        lines.add(words.longDate(model.date()));
        return lines;
    }
}
