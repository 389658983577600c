package rosa.table.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import rosa.shell.ReferenceDay;
import rosa.table.Decision;

/// Says on a day gone by that the decision is read as it stood then, whether its words were changed
/// since, and how to come back to today.
final class PastDecision extends Paragraph {
    PastDecision(Decision decision, LocalDate day, List<AuditEntry> history) {
        addClassNames("rosa-muted", "rosa-decisions__past");
        add(new Span(getTranslation("table.decision.past", Formats.day(day)) + " "));
        boolean isAmended =
                history.stream()
                        .filter(entry -> entry.action().equals("decision.amend"))
                        .anyMatch(entry -> Formats.dayOf(entry.at()).isAfter(day));
        if (isAmended) {
            add(new Span(getTranslation("table.decision.past.amended") + " "));
        }
        add(
                new Anchor(
                        DecisionNavigation.decision(decision.id())
                                + "?"
                                + ReferenceDay.backToToday(),
                        getTranslation("table.decision.past.today")));
    }
}
