package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import rosa.document.Reference;
import rosa.plan.Plan;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.table.Decision;
import rosa.table.DecisionPageSection;

/// The sections of the plans that quote a decision, on its page; those of archived plans too.
@org.springframework.stereotype.Component
@Order(60)
class DecisionPassages implements DecisionPageSection {
    private final Plans plans;

    DecisionPassages(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String titleKey() {
        return "plan.decision.title";
    }

    @Override
    public Optional<Component> section(Decision decision, LocalDate asOf) {
        List<Quotation> quotations = quotations(decision);
        if (quotations.isEmpty()) {
            Paragraph none = new Paragraph();
            none.setText(none.getTranslation("plan.decision.none"));
            none.addClassName("rosa-muted");
            return Optional.of(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rosa-decisions__list");
        quotations.stream().map(DecisionPassages::item).forEach(list::add);
        return Optional.of(list);
    }

    /// Where the plans quote the decision, each section once.
    List<Quotation> quotations(Decision decision) {
        Reference mention = new Reference(Reference.Kind.DECISION, decision.id().value());
        List<Quotation> quotations = new ArrayList<>();
        for (Plan plan : plans.all()) {
            for (Section section : plan.sections()) {
                if (section.text().references().contains(mention)) {
                    quotations.add(new Quotation(plan, section));
                }
            }
        }
        return quotations;
    }

    private static ListItem item(Quotation quotation) {
        Plan plan = quotation.plan();
        Span where = new Span();
        where.setText(
                plan.isArchived()
                        ? plan.title() + " · " + where.getTranslation("plan.decision.archived")
                        : plan.title());
        where.addClassName("rosa-muted");
        return new ListItem(
                new Anchor(
                        PlanNavigation.section(plan.id(), quotation.section().id()),
                        quotation.section().data().title()),
                where);
    }

    record Quotation(Plan plan, Section section) {}
}
