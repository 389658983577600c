package rosa.territory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rosa.identity.AuditEntry;
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

    /// The latest changes of all sources together, the newest first. Of the same change made again
    /// and again by one person, as when a text is saved after each pause, only the newest.
    static List<Change> of(Comune comune, SignedIn person, List<ComuneHistorySource> sources) {
        List<Change> all =
                sources.stream()
                        .flatMap(source -> source.changes(comune, person, MOST).stream())
                        .sorted(
                                Comparator.comparingLong((Change change) -> change.entry().seq())
                                        .reversed())
                        .toList();
        return IntStream.range(0, all.size())
                .filter(at -> at == 0 || !isSame(all.get(at - 1).entry(), all.get(at).entry()))
                .mapToObj(all::get)
                .limit(MOST)
                .toList();
    }

    private static boolean isSame(AuditEntry one, AuditEntry other) {
        return one.subject().equals(other.subject())
                && one.action().equals(other.action())
                && one.actor().equals(other.actor());
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
