package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import rosa.table.ConcernSource.Named;
import rosa.table.Decision;

/// What a decision concerns, each with the way to its page.
final class ConcernList extends Div {
    ConcernList(DecisionDesk desk, Decision decision, LocalDate day) {
        List<Named> concerns = desk.concernsOf(decision);
        if (concerns.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("table.decision.concerns.none"));
            none.addClassName("rosa-muted");
            add(none);
            return;
        }
        DecisionList list = new DecisionList();
        concerns.forEach(one -> list.add(item(one, day, desk.referenceDay().today())));
        add(list);
    }

    private ListItem item(Named one, LocalDate day, LocalDate today) {
        String kind = getTranslation(one.concern().kind().messageKey());
        Span about = new Span(one.detail().isEmpty() ? kind : kind + " · " + one.detail());
        about.addClassName("rosa-muted");
        return new ListItem(name(one, day, today), about);
    }

    private Component name(Named one, LocalDate day, LocalDate today) {
        return one.path().isEmpty()
                ? new Span(one.name())
                : new Anchor(DecisionNavigation.on(one.path(), day, today), one.name());
    }
}
