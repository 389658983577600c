package rosa.table.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import rosa.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what of a decision, and when: the newest first.
final class DecisionHistory extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    DecisionHistory(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("table.decision.history.none"));
            none.addClassName("rosa-muted");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("rosa-decisions__history");
        entries.stream().map(this::item).forEach(list::add);
        add(list);
    }

    private ListItem item(AuditEntry entry) {
        Span when = new Span(Formats.moment(entry.at()) + " · " + entry.actorName());
        when.addClassName("rosa-muted");
        ListItem item =
                new ListItem(when, new Div(getTranslation("audit.action." + entry.action())));
        JsonNode before = JSON.readTree(entry.before());
        JsonNode after = JSON.readTree(entry.after());
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        if (!before.isEmpty() || !entry.action().equals("decision.register")) {
            for (String name : names) {
                item.add(line(name, before.path(name).asString(""), after.path(name).asString("")));
            }
        }
        return item;
    }

    private Div line(String name, String was, String is) {
        String key = "audit.property." + name;
        Span label = new Span((Messages.has(getLocale(), key) ? getTranslation(key) : name) + ": ");
        label.addClassName("rosa-muted");
        String now = is.isEmpty() ? "–" : shown(is);
        Div line = new Div(label, new Span(was.isEmpty() ? now : shown(was) + " → " + now));
        line.addClassName("rosa-decisions__difference");
        return line;
    }

    private static String shown(String raw) {
        return DAY.matcher(raw).matches() ? Formats.day(LocalDate.parse(raw)) : raw;
    }
}
