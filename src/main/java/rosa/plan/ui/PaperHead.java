package rosa.plan.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import rosa.plan.Section;
import rosa.plan.SectionStatus;

/// Over the text: the section's title and status, where the text stands, why it cannot be written
/// in, and the guidance for those who can.
final class PaperHead extends Div {
    private final transient PlanDesk desk;
    private final transient Rights rights;

    PaperHead(PlanDesk desk, Rights rights, Section section, SyncLine sync) {
        this.desk = desk;
        this.rights = rights;
        Div line =
                new Div(
                        new H2(section.data().title()),
                        Statuses.pill(section.data().status(), getLocale()),
                        sync);
        line.addClassName("rosa-plan-paper__head");
        add(line);
        boolean mayWrite = rights.mayWrite(section.data());
        if (!mayWrite) {
            Paragraph why = new Paragraph(whyReadOnly(section));
            why.addClassName("rosa-plan-readonly");
            add(why);
        } else if (!section.data().guidance().isBlank()) {
            add(guidance(section));
        }
    }

    private Details guidance(Section section) {
        Details guidance =
                new Details(
                        getTranslation("plan.guidance"), new Paragraph(section.data().guidance()));
        guidance.addClassName("rosa-plan-guidance");
        guidance.setOpened(section.text().words() < 40);
        return guidance;
    }

    private String whyReadOnly(Section section) {
        if (rights.archived()) {
            return getTranslation(
                    rights.mayArchive()
                            ? "plan.readonly.archived.coordinator"
                            : "plan.readonly.archived");
        }
        if (section.data().status() == SectionStatus.APPROVED) {
            return getTranslation(
                    rights.mayArrange()
                            ? "plan.readonly.approved.coordinator"
                            : "plan.readonly.approved");
        }
        String owner = desk.nameOf(section.data().owner());
        return owner.isEmpty()
                ? getTranslation("plan.readonly.role")
                : getTranslation("plan.readonly.owner", owner);
    }
}
