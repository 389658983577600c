package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosa.distribution.RuleSet;
import rosa.export.DocumentFormat;
import rosa.export.Documents;
import rosa.plan.Plan;
import rosa.plan.PlanDocuments;
import rosa.plan.Section;
import rosa.shared.Formats;

/// Asks what goes into the document, makes it while the person goes on working, and hands it over.
final class ExportDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(ExportDialog.class);
    private final transient PlanDesk desk;
    private final transient Plan plan;
    private final transient LocalDate day;
    private final RadioButtonGroup<DocumentFormat> format = new RadioButtonGroup<>();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final Checkbox comuni = new Checkbox();
    private final Checkbox facilities = new Checkbox();
    private final Checkbox map = new Checkbox();
    private final Select<RuleSet> rules = new Select<>();
    private final Div progress = new Div();
    private final Button export = new Button();
    private final Anchor download;

    ExportDialog(PlanDesk desk, Plan plan, LocalDate day) {
        this.desk = desk;
        this.plan = plan;
        this.day = day;
        addClassName("rosa-plan-export");
        setHeaderTitle(getTranslation("plan.export.title"));
        setWidth("min(36rem, 96vw)");
        progress.getElement().setAttribute("role", "status");
        download = new Anchor((DownloadHandler) this::write, "");
        download.addClassName("rosa-plan-export__link");
        download.getElement().setAttribute("aria-hidden", "true");
        download.getElement().setAttribute("tabindex", "-1");
        add(
                new Paragraph(getTranslation("plan.export.what", Formats.day(day))),
                formatChoice(),
                sectionChoice(),
                annexChoice(),
                progress,
                download);
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        export.addClickListener(_ -> start());
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()), export);
    }

    private RadioButtonGroup<DocumentFormat> formatChoice() {
        format.setLabel(getTranslation("plan.export.format"));
        format.setItems(DocumentFormat.values());
        format.setRenderer(
                new TextRenderer<>(one -> getTranslation("plan.export.format." + one.extension())));
        format.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        format.addValueChangeListener(
                event -> export.setText(getTranslation("plan.export.as", event.getValue().name())));
        format.setValue(DocumentFormat.DOCX);
        return format;
    }

    private Div sectionChoice() {
        sections.setLabel(getTranslation("plan.export.sections"));
        sections.setItems(plan.sections());
        sections.setItemLabelGenerator(section -> section.data().title());
        sections.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        sections.select(plan.sections());
        sections.addValueChangeListener(event -> export.setEnabled(!event.getValue().isEmpty()));
        Div choice = new Div(sections);
        choice.addClassName("rosa-plan-export__sections");
        return choice;
    }

    private Div annexChoice() {
        comuni.setLabel(getTranslation("plan.export.comuni"));
        facilities.setLabel(getTranslation("plan.export.facilities"));
        map.setLabel(getTranslation("plan.export.map"));
        comuni.setValue(true);
        facilities.setValue(true);
        map.setValue(true);
        rules.setLabel(getTranslation("plan.export.rules"));
        rules.setItems(desk.ruleSets().inUse());
        rules.setItemLabelGenerator(one -> one.data().name());
        desk.ruleSets().inForceOn(day).ifPresent(rules::setValue);
        rules.setWidthFull();
        comuni.addValueChangeListener(event -> rules.setEnabled(event.getValue()));
        Div choice =
                new Div(
                        new H3(getTranslation("plan.export.annexes")),
                        comuni,
                        rules,
                        facilities,
                        map);
        choice.addClassName("rosa-plan-export__annexes");
        return choice;
    }

    /// What the person chose.
    PlanDocuments.Options options() {
        Set<Section> chosen = sections.getValue();
        RuleSet chosenRules = rules.getValue();
        return new PlanDocuments.Options(
                chosen.size() == plan.sections().size()
                        ? Set.of()
                        : chosen.stream().map(Section::id).collect(Collectors.toSet()),
                day,
                chosenRules == null ? null : chosenRules.id(),
                comuni.getValue(),
                facilities.getValue(),
                map.getValue(),
                Locale.ITALIAN);
    }

    private void start() {
        progress.removeAll();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("plan.export.making"));
        progress.add(bar, new Paragraph(getTranslation("plan.export.making")));
        export.setEnabled(false);
        download.getElement().executeJs("this.click()");
    }

    /// Runs in the request of the download, beside the person's other work.
    private void write(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        Wanted wanted = chosen(ui);
        String name =
                PlanDocuments.fileName(plan.title(), desk.referenceDay().today(), wanted.format());
        byte[] file;
        try {
            var out = new ByteArrayOutputStream();
            Documents.write(
                    wanted.format(), desk.documents().build(plan.id(), wanted.options()), out);
            file = out.toByteArray();
        } catch (RuntimeException | IOException failure) {
            LOG.error("The plan {} could not be exported.", plan.id(), failure);
            ui.access(() -> ended(getTranslation("plan.export.failed")));
            event.getResponse().setStatus(500);
            return;
        }
        event.setFileName(name);
        event.setContentType(wanted.format().mediaType());
        event.setContentLength(file.length);
        event.getOutputStream().write(file);
        ui.access(() -> ended(getTranslation("plan.export.done", name)));
    }

    private record Wanted(DocumentFormat format, PlanDocuments.Options options) {}

    private Wanted chosen(UI ui) {
        var wanted =
                new AtomicReference<>(
                        new Wanted(DocumentFormat.DOCX, PlanDocuments.Options.whole(day)));
        ui.accessSynchronously(() -> wanted.set(new Wanted(format.getValue(), options())));
        return wanted.get();
    }

    private void ended(String sentence) {
        progress.removeAll();
        progress.add(new Paragraph(sentence));
        export.setEnabled(true);
    }
}
