package rosa.network.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import tools.jackson.databind.json.JsonMapper;

/// Says on a day gone by which of what is shown of a thing is today's, and what it was called then
/// if that was something else.
final class PastName extends Paragraph {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param name what it is called today
    /// @param history what happened to it, as far as the person may know
    /// @param ofTodayKey the sentence that says what is today's
    PastName(String name, LocalDate day, List<AuditEntry> history, String ofTodayKey) {
        addClassNames("rosa-muted", "rosa-network__past");
        String ofToday = getTranslation(ofTodayKey);
        setText(
                nameOn(day, history)
                        .filter(then -> !then.equals(name))
                        .map(then ->
                                getTranslation("network.past.then", Formats.day(day), then)
                                        + " "
                                        + ofToday)
                        .orElse(ofToday));
    }

    /// The name it had before the first change of name after the day; empty if there was none.
    private static Optional<String> nameOn(LocalDate day, List<AuditEntry> history) {
        return history.stream()
                .filter(entry -> Formats.dayOf(entry.at()).isAfter(day))
                .sorted(java.util.Comparator.comparingLong(AuditEntry::seq))
                .map(entry -> JSON.readTree(entry.before()).path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
