package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import rosa.network.Organisation;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;

/// Title, owner, status, deadline and guidance of a section. Who may not change them reads them.
final class SectionDataPart extends Div {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_GUIDANCE = 4_000;

    private final transient PlanDesk desk;
    private final transient Consumer<Section> onChange;
    private transient Section based;
    private final TextField title = new TextField();
    private final ComboBox<Organisation> owner = new ComboBox<>();
    private final Select<SectionStatus> status = new Select<>();
    private final DayField deadline = new DayField();
    private final TextArea guidance = new TextArea();
    private final Div conflict = new Div();

    SectionDataPart(PlanDesk desk, Rights rights, Section section, Consumer<Section> onChange) {
        this.desk = desk;
        this.based = section;
        this.onChange = onChange;
        addClassNames("rosa-form", "rosa-plan-data");
        boolean arranges = rights.mayArrange();
        List<SectionStatus> reachable =
                Arrays.stream(SectionStatus.values())
                        .filter(to ->
                                to == section.data().status()
                                        || rights.mayReview(section.data(), to))
                        .toList();
        labels(reachable);
        show(section.data());
        title.setReadOnly(!arranges);
        owner.setReadOnly(!arranges);
        deadline.setReadOnly(!arranges);
        guidance.setReadOnly(!arranges);
        status.setReadOnly(reachable.size() < 2);
        conflict.getElement().setAttribute("role", "alert");
        add(conflict, status, owner, deadline, title, guidance);
        if (arranges || reachable.size() > 1) {
            add(buttons());
        }
    }

    /// The text was saved: the next change is based on this version.
    void textChanged(Section now) {
        if (now.data().equals(based.data())) {
            based = now;
        }
    }

    private void labels(List<SectionStatus> reachable) {
        title.setLabel(getTranslation("plan.data.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        owner.setLabel(getTranslation("plan.data.owner"));
        owner.setHelperText(getTranslation("plan.data.owner.help"));
        owner.setItems(desk.owners(based.data().owner()));
        owner.setItemLabelGenerator(one -> one.data().name());
        owner.setClearButtonVisible(true);
        status.setLabel(getTranslation("plan.data.status"));
        status.setItems(reachable);
        status.setItemLabelGenerator(one -> Statuses.name(one, getLocale()));
        deadline.setLabel(getTranslation("plan.data.deadline"));
        deadline.setClearButtonVisible(true);
        guidance.setLabel(getTranslation("plan.guidance"));
        guidance.setMaxLength(LONGEST_GUIDANCE);
    }

    private void show(SectionData data) {
        title.setValue(data.title());
        guidance.setValue(data.guidance());
        status.setValue(data.status());
        deadline.setValue(data.deadline());
        desk.owners(data.owner()).stream()
                .filter(one -> one.id().equals(data.owner()))
                .findFirst()
                .ifPresentOrElse(owner::setValue, owner::clear);
    }

    private Div buttons() {
        Button save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("action.cancel"), _ -> show(based.data()));
        Div buttons = new Div(save, cancel);
        buttons.addClassName("rosa-form-buttons");
        return buttons;
    }

    private void save() {
        boolean untitled = title.getValue().isBlank();
        title.setInvalid(untitled);
        title.setErrorMessage(untitled ? getTranslation("plan.data.title.missing") : "");
        if (untitled) {
            title.focus();
            return;
        }
        if (deadline.isInvalid()) {
            deadline.focus();
            return;
        }
        try {
            switch (desk.plans().amend(based.id(), based.version(), data())) {
                case Changed.Done<Section>(Section now) -> {
                    based = now;
                    conflict.removeAll();
                    onChange.accept(now);
                }
                case Changed.Stale<Section>(Section theirs) -> askWhich(theirs);
                case Changed.Gone<Section> _ -> say(getTranslation("plan.section.gone"));
            }
        } catch (Plans.NotAllowed _) {
            say(getTranslation("plan.data.not-allowed"));
        }
    }

    private SectionData data() {
        Organisation chosen = owner.getValue();
        return new SectionData(
                title.getValue().strip(),
                guidance.getValue(),
                chosen == null ? null : chosen.id(),
                status.getValue(),
                deadline.getValue());
    }

    private void askWhich(Section theirs) {
        SectionData data = theirs.data();
        String name = desk.nameOf(data.owner());
        say(
                getTranslation(
                        "plan.data.conflict",
                        data.title(),
                        Statuses.name(data.status(), getLocale()),
                        name.isEmpty() ? getTranslation("plan.data.owner.none") : name,
                        data.deadline() == null
                                ? getTranslation("plan.data.deadline.none")
                                : Formats.day(data.deadline())));
        conflict.add(
                new Button(
                        getTranslation("plan.data.conflict.theirs"),
                        _ -> {
                            based = theirs;
                            show(data);
                            conflict.removeAll();
                            onChange.accept(theirs);
                        }),
                new Button(
                        getTranslation("plan.data.conflict.mine"),
                        _ -> {
                            based = theirs;
                            save();
                        }));
    }

    private void say(String sentence) {
        conflict.removeAll();
        conflict.addClassName("rosa-conflict");
        conflict.add(new Paragraph(sentence));
    }
}
