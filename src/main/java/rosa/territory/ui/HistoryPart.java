package rosa.territory.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed the services of a comune, and when: the newest first, also of those no longer there.
final class HistoryPart extends OrderedList {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LOOKED_AT = 500;
    private static final int SHOWN = 10;

    HistoryPart(List<AuditEntry> entries) {
        addClassName("rosa-history");
        entries.forEach(entry -> add(item(entry)));
    }

    /// The latest changes to services that were or are in this comune.
    static List<AuditEntry> of(IstatCode comune, AuditTrail trail) {
        var services = new AuditTrail.Filter(null, null, null, "service.");
        return trail.entries(services, 0, LOOKED_AT).stream()
                .filter(entry -> isIn(comune, entry.before()) || isIn(comune, entry.after()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean isIn(IstatCode comune, String properties) {
        return JSON.readTree(properties).path("comune").asString("").equals(comune.value());
    }

    private ListItem item(AuditEntry entry) {
        Span when = new Span(Formats.moment(entry.at()) + " · " + entry.actorName());
        when.addClassName("rosa-muted");
        return new ListItem(
                when,
                new Span(
                        getTranslation("audit.action." + entry.action())
                                + ": «"
                                + entry.subject().name()
                                + "»"));
    }
}
