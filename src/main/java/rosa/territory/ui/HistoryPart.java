package rosa.territory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import rosa.identity.SignedIn;
import rosa.shared.Formats;
import rosa.territory.Comune;
import rosa.territory.ComuneHistorySource;
import rosa.territory.ComuneHistorySource.Change;

/// Who changed what about a comune, and when: the newest first, the older ones folded away.
final class HistoryPart extends Div {
    private static final int MOST = 60;
    private static final int AT_FIRST = 8;

    HistoryPart(List<Change> changes) {
        add(list(changes.stream().limit(AT_FIRST).toList()));
        if (changes.size() > AT_FIRST) {
            add(
                    new NativeDetails(
                            getTranslation("territory.history.more", changes.size() - AT_FIRST),
                            list(changes.subList(AT_FIRST, changes.size()))));
        }
    }

    /// The latest changes of all sources together, the newest first.
    static List<Change> of(Comune comune, SignedIn person, List<ComuneHistorySource> sources) {
        return sources.stream()
                .flatMap(source -> source.changes(comune, person, MOST).stream())
                .sorted(
                        Comparator.comparingLong((Change change) -> change.entry().seq())
                                .reversed())
                .limit(MOST)
                .toList();
    }

    private OrderedList list(List<Change> changes) {
        OrderedList list = new OrderedList();
        list.addClassName("rosa-history");
        changes.forEach(change -> list.add(item(change)));
        return list;
    }

    private ListItem item(Change change) {
        var entry = change.entry();
        Span when = new Span(Formats.moment(entry.at()) + " · " + entry.actorName());
        when.addClassName("rosa-muted");
        String action = getTranslation("audit.action." + entry.action()) + ": ";
        String name = "«" + entry.subject().name() + "»";
        return change.path().isEmpty()
                ? new ListItem(when, new Span(action + name))
                : new ListItem(when, new Span(action), new Anchor(change.path(), name));
    }
}
