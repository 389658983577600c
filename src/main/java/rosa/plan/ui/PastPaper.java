package rosa.plan.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import rosa.document.SectionText;
import rosa.plan.Passages;
import rosa.plan.Plan;
import rosa.plan.Section;
import rosa.shared.Formats;
import rosa.shared.ui.PlanEditor;
import rosa.shell.ReferenceDay;

/// A section as it was at the end of a day gone by, with the figures of that day: to be read only.
final class PastPaper extends Div {
    PastPaper(PlanDesk desk, Plan plan, Section section, FigureDesk figures, LocalDate day) {
        addClassName("rosa-plan-paper");
        Div head = new Div(new H2(section.data().title()));
        head.addClassName("rosa-plan-paper__head");
        LocalDate begun = plan.createdAt().atZone(Formats.ROME).toLocalDate();
        boolean isThere = !begun.isAfter(day);
        Paragraph notice =
                new Paragraph(
                        isThere
                                ? getTranslation("plan.past", Formats.day(day))
                                : getTranslation("plan.past.before", Formats.day(begun)));
        notice.addClassName("rosa-plan-readonly");
        notice.add(
                new Text(" "),
                new Anchor(
                        PlanNavigation.section(plan.id(), section.id())
                                + "&"
                                + ReferenceDay.backToToday(),
                        getTranslation("plan.past.today")));
        add(head, notice);
        if (!isThere) {
            return;
        }
        SectionText text = desk.plans().textOn(section.id(), day).orElseGet(section::text);
        PlanEditor editor = new PlanEditor(section.data().title());
        editor.setReadOnly(true);
        figures.readings(text.figures());
        editor.setReadings(figures.shown());
        PaperParts parts =
                new PaperParts(desk, editor, figures, () -> new Passages(plan, getLocale()));
        parts.attend(section, false);
        parts.show(text);
        editor.setDocument(text.json(), section.steps());
        add(editor);
    }
}
