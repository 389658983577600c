package rosa.table.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import rosa.table.DecisionId;

/// A decision by number and title, leading to its page.
final class DecisionLink extends Span {
    DecisionLink(DecisionDesk desk, DecisionId id, LocalDate day) {
        desk.decisions()
                .find(id)
                .ifPresent(decision ->
                        add(
                                new Anchor(
                                        DecisionNavigation.on(
                                                DecisionNavigation.decision(id),
                                                day,
                                                desk.referenceDay().today()),
                                        DecisionDesk.named(getLocale(), decision))));
    }
}
