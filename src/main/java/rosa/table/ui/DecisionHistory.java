package rosa.table.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import rosa.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what of a decision, and when: the newest first. What it concerned is told as the
/// reader may see it.
final class DecisionHistory extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final transient Function<String, List<String>> concerns;

    /// @param concerns the names in a line of the log that says what a decision concerns
    DecisionHistory(List<AuditEntry> entries, Function<String, List<String>> concerns) {
        this.concerns = concerns;
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

    /// What a reader may know to have happened: an amendment of nothing but what they may not see
    /// is none.
    ///
    /// @param concerns the names in a line of the log that says what a decision concerns
    static List<AuditEntry> seen(
            List<AuditEntry> entries, Function<String, List<String>> concerns) {
        return entries.stream()
                .filter(entry ->
                        !entry.action().equals("decision.amend")
                                || !differences(entry, concerns).isEmpty())
                .toList();
    }

    private record Difference(String name, String was, String is) {}

    private static List<Difference> differences(
            AuditEntry entry, Function<String, List<String>> concerns) {
        JsonNode before = JSON.readTree(entry.before());
        JsonNode after = JSON.readTree(entry.after());
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names.stream()
                .map(name ->
                        new Difference(
                                name,
                                shown(name, before.path(name).asString(""), concerns),
                                shown(name, after.path(name).asString(""), concerns)))
                .filter(one -> !one.was().equals(one.is()))
                .toList();
    }

    private ListItem item(AuditEntry entry) {
        Span when = new Span(Formats.moment(entry.at()) + " · " + entry.actorName());
        when.addClassName("rosa-muted");
        ListItem item =
                new ListItem(when, new Div(getTranslation("audit.action." + entry.action())));
        boolean begins =
                entry.action().equals("decision.register")
                        && JSON.readTree(entry.before()).isEmpty();
        if (!begins) {
            differences(entry, concerns)
                    .forEach(one -> item.add(line(one.name(), one.was(), one.is())));
        }
        return item;
    }

    private Div line(String name, String was, String is) {
        String key = "audit.property." + name;
        Span label = new Span((Messages.has(getLocale(), key) ? getTranslation(key) : name) + ": ");
        label.addClassName("rosa-muted");
        String now = is.isEmpty() ? "–" : is;
        Div line = new Div(label, new Span(was.isEmpty() ? now : was + " → " + now));
        line.addClassName("rosa-decisions__difference");
        return line;
    }

    private static String shown(String name, String raw, Function<String, List<String>> concerns) {
        if (name.equals("concerns")) {
            return String.join(", ", concerns.apply(raw));
        }
        return DAY.matcher(raw).matches() ? Formats.day(LocalDate.parse(raw)) : raw;
    }
}
