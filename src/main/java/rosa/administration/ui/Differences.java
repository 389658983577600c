package rosa.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.TreeSet;
import rosa.identity.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an entry of the audit log changed, one line a property: before → after.
final class Differences extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Differences(AuditEntry entry, AuditWords words, Locale locale) {
        JsonNode before = JSON.readTree(entry.before());
        JsonNode after = JSON.readTree(entry.after());
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            String was = words.value(locale, name, before.path(name));
            String is = words.value(locale, name, after.path(name));
            if (words.isTold(name) && !was.equals(is)) {
                add(line(words.property(locale, name), was, is));
            }
        }
        addClassName("rosa-differences");
    }

    private static Div line(String name, String was, String is) {
        Span label = new Span(name + ": ");
        label.addClassName("rosa-muted");
        Div line = new Div(label);
        line.add(new Span(was.isEmpty() ? is : is.isEmpty() ? was + " → –" : was + " → " + is));
        return line;
    }
}
