package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import rosa.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what of a thing, and when: the newest first.
final class HistoryPanel extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_FIRST = 10;

    private final transient HistoryWords words;

    HistoryPanel(Stream<AuditEntry> entries, HistoryWords words) {
        this.words = words;
        List<AuditEntry> sorted =
                entries.sorted(Comparator.comparingLong(AuditEntry::seq).reversed()).toList();
        if (sorted.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("network.history.none"));
            none.addClassName("rosa-muted");
            add(none);
            return;
        }
        add(list(sorted.subList(0, Math.min(AT_FIRST, sorted.size()))));
        if (sorted.size() > AT_FIRST) {
            int more = sorted.size() - AT_FIRST;
            add(
                    new NativeDetails(
                            getTranslation("network.history.more", more),
                            list(sorted.subList(AT_FIRST, sorted.size()))));
        }
    }

    private Component list(List<AuditEntry> entries) {
        OrderedList list = new OrderedList();
        list.addClassName("rosa-network__history");
        entries.stream().map(this::item).forEach(list::add);
        return list;
    }

    private ListItem item(AuditEntry entry) {
        Span when = new Span(Formats.moment(entry.at()) + " · " + entry.actorName());
        when.addClassName("rosa-muted");
        ListItem item = new ListItem(when, new Div(action(entry)));
        JsonNode before = JSON.readTree(entry.before());
        JsonNode after = JSON.readTree(entry.after());
        boolean gone = after.isEmpty();
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            if (words.isTold(name)) {
                String was = before.path(name).asString("");
                item.add(
                        gone
                                ? line(name, "", was)
                                : line(name, was, after.path(name).asString("")));
            }
        }
        return item;
    }

    private Div line(String name, String was, String is) {
        Span label = new Span(words.property(name) + ": ");
        label.addClassName("rosa-muted");
        String before = words.value(name, was);
        String after = words.value(name, is);
        String change =
                was.isEmpty() ? after : before + " → " + (is.isEmpty() ? Words.UNKNOWN : after);
        Div line = new Div(label, new Span(change));
        line.addClassName("rosa-network__difference");
        return line;
    }

    private String action(AuditEntry entry) {
        String key = "audit.action." + entry.action();
        return Messages.has(getLocale(), key) ? getTranslation(key) : entry.action();
    }
}
