package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import rosa.shared.Formats;
import rosa.shared.OrganisationId;
import rosa.table.Decision;
import rosa.table.DecisionData;

/// Who decided and who stood behind it, where it is written down, and what it replaced.
final class DecisionDetails extends DescriptionList {
    private final transient DecisionDesk desk;
    private final LocalDate day;

    DecisionDetails(DecisionDesk desk, Decision decision, LocalDate day) {
        this.desk = desk;
        this.day = day;
        addClassName("rosa-decisions__facts");
        DecisionData data = decision.data();
        fact("table.decision.table", new Span(decision.table().name()));
        fact("table.decision.takenOn", new Span(Formats.day(data.takenOn())));
        var mover = data.mover();
        if (mover != null) {
            fact("table.decision.mover", organisations(List.of(mover)));
        }
        if (!data.supporters().isEmpty()) {
            fact("table.decision.supporters", organisations(data.supporters()));
        }
        if (!data.document().isEmpty()) {
            fact("table.decision.document", new Span(data.document()));
        }
        LocalDate review = data.reviewOn();
        if (review != null) {
            fact("table.decision.reviewOn", new Span(Formats.day(review)));
        }
        Div supersedes = new Div();
        decision.supersedes().stream()
                .filter(one -> !one.on().isAfter(day))
                .forEach(one ->
                        supersedes.add(new Div(new DecisionLink(desk, one.decision(), day))));
        if (supersedes.getComponentCount() > 0) {
            fact("table.decision.supersedes", supersedes);
        }
    }

    private Div organisations(List<OrganisationId> ids) {
        Div list = new Div();
        for (OrganisationId id : ids) {
            String name = desk.organisation(id);
            if (!name.isEmpty()) {
                list.add(
                        new Div(
                                new Anchor(
                                        DecisionNavigation.on(
                                                "enti/" + id, day, desk.referenceDay().today()),
                                        name)));
            }
        }
        return list;
    }

    private void fact(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
    }
}
