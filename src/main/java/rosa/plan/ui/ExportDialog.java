package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosa.export.DocumentFormat;
import rosa.export.OfficeSuite;
import rosa.plan.ExportMemory.Choice;
import rosa.plan.Plan;
import rosa.plan.PlanDocuments;
import rosa.plan.PlanDocuments.Audience;
import rosa.shared.Formats;

/// Asks what goes into the document, makes it while the person goes on working, and hands it over.
final class ExportDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(ExportDialog.class);

    private final transient PlanDesk desk;
    private final transient Plan plan;
    private final transient LocalDate day;
    private final ExportChoices choices;
    private final Paragraph look = new Paragraph();
    private final Div progress = new Div();
    private final Button export = new Button();
    private final Anchor download;

    ExportDialog(PlanDesk desk, Plan plan, LocalDate day) {
        this.desk = desk;
        Optional<Plan> then = desk.pastPlans().find(plan.id(), day);
        this.plan = then.orElse(plan);
        this.day = day;
        addClassName("rosa-plan-export");
        setHeaderTitle(getTranslation("plan.export.title"));
        setWidth("min(42rem, 96vw)");
        progress.getElement().setAttribute("role", "status");
        download = new Anchor((DownloadHandler) this::write, "");
        download.addClassName("rosa-plan-export__link");
        download.getElement().setAttribute("aria-hidden", "true");
        download.getElement().setAttribute("tabindex", "-1");
        Optional<Choice> last = desk.exports().lastOf(plan.id(), day);
        choices =
                new ExportChoices(desk, this.plan, day, last.orElseGet(this::usual), this::refresh);
        add(new Paragraph(getTranslation("plan.export.what", Formats.day(day))));
        if (day.isBefore(desk.referenceDay().today())) {
            add(
                    new Paragraph(
                            then.isPresent()
                                    ? getTranslation("plan.export.past", Formats.day(day))
                                    : getTranslation(
                                            "plan.export.past.before",
                                            Formats.day(Formats.dayOf(plan.createdAt())))));
        }
        if (last.isPresent()) {
            Paragraph remembered = new Paragraph(getTranslation("plan.export.remembered"));
            remembered.addClassName("rosa-muted");
            add(remembered);
        }
        look.addClassName("rosa-muted");
        look.getElement().setAttribute("role", "status");
        add(choices, look, progress, download);
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        export.addClickListener(_ -> start());
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()), export);
        refresh();
    }

    private Choice usual() {
        return new Choice(DocumentFormat.DOCX, PlanDocuments.Options.whole(day));
    }

    private void refresh() {
        export.setText(getTranslation("plan.export.as", choices.format().name()));
        export.setEnabled(choices.isComplete());
        look.setText(
                desk.template()
                        .description()
                        .map(template ->
                                getTranslation(
                                        "plan.export.look."
                                                + desk.documents()
                                                        .look(choices.format())
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                        template.fileName(),
                                        choices.format().name()))
                        .orElse(""));
    }

    private void start() {
        progress.removeAll();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("plan.export.making"));
        progress.add(bar, new Paragraph(getTranslation("plan.export.making")));
        export.setEnabled(false);
        desk.exports().keep(plan.id(), choices.choice());
        download.getElement().executeJs("this.click()");
    }

    /// Runs in the request of the download, beside the person's other work.
    private void write(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        var chosen = new AtomicReference<>(usual());
        var audience = new AtomicReference<>(Audience.EVERYBODY);
        ui.accessSynchronously(() -> {
            chosen.set(choices.choice());
            audience.set(choices.audience());
        });
        Choice wanted = chosen.get();
        String name =
                PlanDocuments.fileName(
                        plan.title(), desk.referenceDay().today(), audience.get(), wanted.format());
        byte[] file;
        try {
            var out = new ByteArrayOutputStream();
            write(wanted, audience.get(), out);
            file = out.toByteArray();
        } catch (RuntimeException | IOException failure) {
            LOG.error("The plan {} could not be exported.", plan.id(), failure);
            String sentence =
                    switch (failure) {
                        case OfficeSuite.BusyException _ -> "plan.export.failed.busy";
                        case OfficeSuite.FailedException _ -> "plan.export.failed.office";
                        default -> "plan.export.failed";
                    };
            ui.access(() -> ended(getTranslation(sentence, wanted.format().name())));
            event.getResponse().setStatus(500);
            return;
        }
        event.setFileName(name);
        event.setContentType(wanted.format().mediaType());
        event.setContentLength(file.length);
        event.getOutputStream().write(file);
        ui.access(() -> ended(getTranslation("plan.export.done", name)));
    }

    private void write(Choice wanted, Audience audience, OutputStream out) throws IOException {
        var document = desk.documents().build(plan.id(), wanted.options(), audience);
        desk.documents().write(wanted.format(), document, out);
    }

    private void ended(String sentence) {
        progress.removeAll();
        progress.add(new Paragraph(sentence));
        export.setEnabled(true);
    }
}
