package rosa.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.time.LocalDate;
import java.util.Locale;
import rosa.distribution.RuleSet;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.plan.ExportMemory.Choice;
import rosa.plan.Plan;
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.Audience;
import rosa.plan.PlanDocuments.FigureNotes;
import rosa.plan.PlanDocuments.Options;
import rosa.shared.Messages;
import rosa.shared.ui.DayField;

/// The form of what goes into the document.
final class ExportChoices extends Div {
    private static final int LONGEST_PROTOCOL = 60;

    private final transient Plan plan;
    private final transient LocalDate day;
    private final RadioButtonGroup<DocumentFormat> format = new RadioButtonGroup<>();
    private final SectionChoice sections;
    private final CheckboxGroup<Annex> annexes = new CheckboxGroup<>();
    private final Select<RuleSet> rules = new Select<>();
    private final RadioButtonGroup<FigureNotes> figures = new RadioButtonGroup<>();
    private final Checkbox reserved = new Checkbox();
    private final Checkbox listOfTables = new Checkbox();
    private final Checkbox wide = new Checkbox();
    private final TextField protocol = new TextField();
    private final DayField registeredOn = new DayField();
    private final SignatureLines signatures;
    private final Select<Locale> language = new Select<>();

    /// @param last what is shown as chosen
    ExportChoices(PlanDesk desk, Plan plan, LocalDate day, Choice last, Runnable onChange) {
        this.plan = plan;
        this.day = day;
        this.sections =
                new SectionChoice(
                        plan, last.options().sections(), last.options().wideSections(), onChange);
        this.signatures = new SignatureLines(last.options().signatures());
        addClassName("rosa-plan-export__choices");
        add(formats(), sections, annexChoice(desk), layout());
        show(desk, last);
        format.addValueChangeListener(_ -> onChange.run());
    }

    private RadioButtonGroup<DocumentFormat> formats() {
        format.setLabel(getTranslation("plan.export.format"));
        format.setItems(DocumentFormat.values());
        format.setRenderer(
                new TextRenderer<>(one -> getTranslation("plan.export.format." + one.extension())));
        format.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        return format;
    }

    private Div annexChoice(PlanDesk desk) {
        annexes.setLabel(getTranslation("plan.export.annexes"));
        annexes.setItems(Annex.values());
        annexes.setItemLabelGenerator(one -> getTranslation("plan.export.annex." + code(one)));
        annexes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        rules.setLabel(getTranslation("plan.export.rules"));
        rules.setItems(desk.ruleSets().inUse());
        rules.setItemLabelGenerator(one -> one.data().name());
        rules.setWidthFull();
        figures.setLabel(getTranslation("plan.export.figures"));
        figures.setItems(FigureNotes.values());
        figures.setRenderer(
                new TextRenderer<>(one -> getTranslation("plan.export.figures." + code(one))));
        reserved.setLabel(getTranslation("plan.export.reserved"));
        reserved.setHelperText(getTranslation("plan.export.reserved.help"));
        reserved.setVisible(desk.documents().mayBeReserved());
        Div choice = new Div(annexes, reserved, rules, figures);
        choice.addClassName("rosa-plan-export__annexes");
        return choice;
    }

    private Details layout() {
        listOfTables.setLabel(getTranslation("plan.export.list-of-tables"));
        wide.setLabel(getTranslation("plan.export.wide"));
        protocol.setLabel(getTranslation("plan.export.protocol"));
        protocol.setHelperText(getTranslation("plan.export.protocol.help"));
        protocol.setMaxLength(LONGEST_PROTOCOL);
        registeredOn.setLabel(getTranslation("plan.export.protocol.date"));
        registeredOn.setClearButtonVisible(true);
        language.setLabel(getTranslation("plan.export.language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(
                one -> getTranslation("plan.export.language." + one.getLanguage()));
        language.setWidthFull();
        Div registration = new Div(protocol, registeredOn);
        registration.addClassName("rosa-plan-export__registration");
        Div content = new Div(listOfTables, wide, signatures, registration, language);
        content.addClassName("rosa-plan-export__annexes");
        return new Details(getTranslation("plan.export.layout"), content);
    }

    private void show(PlanDesk desk, Choice last) {
        Options options = last.options();
        annexes.setValue(options.annexes());
        desk.ruleSets().inUse().stream()
                .filter(one -> one.id().equals(options.rules()))
                .findFirst()
                .or(() -> desk.ruleSets().inForceOn(day))
                .ifPresent(rules::setValue);
        figures.setValue(options.figureNotes());
        listOfTables.setValue(options.listOfTables());
        wide.setValue(options.wideAnnexes());
        protocol.setValue(options.registration().protocol());
        registeredOn.setValue(options.registration().date());
        language.setValue(Messages.closest(options.language()));
        format.setValue(last.format());
    }

    DocumentFormat format() {
        return format.getValue();
    }

    /// Chosen anew for each document: it is not remembered.
    Audience audience() {
        return reserved.getValue() ? Audience.RESERVED : Audience.EVERYBODY;
    }

    boolean isComplete() {
        return !sections.hasNone() && !registeredOn.isInvalid();
    }

    /// What the person chose.
    Choice choice() {
        RuleSet chosen = rules.getValue();
        return new Choice(
                format.getValue(),
                new Options(
                        sections.chosen(plan.sections()),
                        day,
                        chosen == null ? null : chosen.id(),
                        annexes.getValue(),
                        figures.getValue(),
                        wide.getValue(),
                        listOfTables.getValue(),
                        new DocumentModel.Registration(
                                protocol.getValue(), registeredOn.getValue()),
                        language.getValue(),
                        sections.wide(),
                        signatures.chosen()));
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
