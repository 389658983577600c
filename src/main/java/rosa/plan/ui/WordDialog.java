package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.antivirus.VirusScan;
import rosa.plan.Plan;
import rosa.plan.WordIntake;
import rosa.plan.WordIntake.Opened;
import rosa.plan.WordIntake.Result;
import rosa.plan.WordIntake.Taken;
import rosa.word.WordFile;

/// Brings a Word document into a plan: the file, then a preview with what becomes of each part and
/// what cannot be kept, then everything at once.
final class WordDialog extends Dialog {
    private final transient PlanDesk desk;
    private final transient Plan plan;
    private final transient Listener listener;
    private final Upload upload = new Upload();
    private final Paragraph said = new Paragraph();
    private final Div body = new Div();
    private final Button take = new Button();
    private final Button other = new Button();
    private @Nullable WordPreview preview;
    private String fileName = "";

    /// Whoever shows the plan.
    interface Listener {
        void taken(Taken taken);
    }

    WordDialog(PlanDesk desk, Plan plan, Listener listener) {
        this.desk = desk;
        this.plan = plan;
        this.listener = listener;
        addClassName("rosa-plan-word");
        setHeaderTitle(getTranslation("plan.word.title"));
        setWidth("min(60rem, 96vw)");
        said.setVisible(false);
        said.getElement().setAttribute("role", "alert");
        add(said, body);
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(_ -> take());
        other.setText(getTranslation("plan.word.other"));
        other.addClickListener(_ -> askForFile());
        getFooter().add(other, new Button(getTranslation("action.close"), _ -> close()), take);
        prepareUpload();
        askForFile();
    }

    private void prepareUpload() {
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(WordFile.LARGEST);
        String choose = getTranslation("plan.word.upload");
        String drop = getTranslation("plan.word.upload.drop");
        upload.setI18n(
                new UploadI18N()
                        .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                        .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(getTranslation("plan.word.bad.large"))));
        upload.setUploadButton(new Button(choose));
        upload.setDropLabel(new Span(drop));
        upload.addFileRejectedListener(_ -> say(getTranslation("plan.word.bad.large")));
        upload.addFailedListener(_ -> say(getTranslation("plan.word.upload.failed")));
    }

    private void askForFile() {
        preview = null;
        said.setVisible(false);
        upload.clearFileList();
        body.removeAll();
        body.add(new Paragraph(getTranslation("plan.word.what")), upload);
        take.setVisible(false);
        other.setVisible(false);
    }

    /// Runs in the upload's own request, outside the session's lock.
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] file = event.getInputStream().readNBytes(WordFile.LARGEST + 1);
        Opened opened = desk.word().open(file);
        String name = event.getFileName();
        ui.access(() -> {
            upload.clearFileList();
            switch (opened) {
                case Opened.Refused(WordFile.Reason reason) ->
                        say(getTranslation("plan.word.bad." + code(reason)));
                case Opened.Unsafe(VirusScan.Verdict verdict) -> say(unsafe(verdict));
                case Opened.Fine fine -> {
                    fileName = name;
                    show(new WordPreview(desk, plan, name, fine.document(), this::count));
                }
            }
        });
    }

    private String unsafe(VirusScan.Verdict verdict) {
        return verdict instanceof VirusScan.Infected(String signature)
                ? getTranslation("plan.word.bad.infected", signature)
                : getTranslation("plan.word.bad.unchecked");
    }

    private void show(WordPreview shown) {
        preview = shown;
        said.setVisible(false);
        body.removeAll();
        body.add(shown);
        take.setVisible(true);
        other.setVisible(true);
        count(shown.chosen());
    }

    private void count(int chosen) {
        take.setText(getTranslation("plan.word.take", chosen));
        take.setEnabled(chosen > 0);
    }

    private void take() {
        WordPreview shown = preview;
        if (shown == null) {
            return;
        }
        switch (desk.word()
                .take(plan.id(), fileName, shown.document(), shown.choices(), shown.behind())) {
            case Result.Refused(WordIntake.Why why, String title) ->
                    say(getTranslation("plan.word.refused." + code(why), title));
            case Result.Done(Taken taken) -> {
                close();
                listener.taken(taken);
            }
        }
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void say(String sentence) {
        said.setText(sentence);
        said.addClassNames("rosa-tone-bad", "rosa-plan-word__said");
        said.setVisible(true);
    }
}
