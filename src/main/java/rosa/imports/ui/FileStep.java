package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import rosa.imports.Imports;
import rosa.imports.Preview;
import rosa.imports.model.ImportKind;

/// The file: uploaded, read and compared while it says how far it is.
final class FileStep extends Div {
    private final transient Imports imports;
    private final transient Consumer<Preview> onPreview;
    private final transient Runnable onStart;
    private final Upload upload = new Upload();
    private final TextField credit = new TextField();
    private final WorkProgress progress = new WorkProgress();
    private final Paragraph failure = new Paragraph();
    private volatile ImportKind kind = ImportKind.FACILITIES;
    private volatile String credited = "";

    FileStep(Imports imports, Consumer<Preview> onPreview, Runnable onStart) {
        this.imports = imports;
        this.onPreview = onPreview;
        this.onStart = onStart;
        addClassName("rosa-imports__step");
        credit.setLabel(getTranslation("imports.credit"));
        credit.setHelperText(getTranslation("imports.credit.help"));
        credit.setMaxLength(150);
        credit.setWidthFull();
        credit.addValueChangeListener(change -> credited = change.getValue());
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setI18n(UploadTexts.of(this::getTranslation));
        upload.setUploadButton(new Button(getTranslation("imports.upload.button")));
        upload.setDropLabel(new Span(getTranslation("imports.upload.drop")));
        upload.addFileRejectedListener(
                rejected -> fail(getTranslation("imports.problem.file.large", megabytes(kind))));
        upload.addFailedListener(failed -> fail(getTranslation("imports.upload.failed")));
        failure.addClassNames("rosa-imports__notice", "rosa-tone-bad");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(
                new H2(getTranslation("imports.step.file")),
                credit,
                upload,
                formats(),
                progress,
                failure);
    }

    void show(ImportKind newKind) {
        kind = newKind;
        credit.setVisible(newKind.isMap());
        upload.setMaxFileSize((int) Imports.largest(newKind));
        failure.setVisible(false);
        upload.clearFileList();
    }

    private static String megabytes(ImportKind kind) {
        return String.valueOf(Imports.largest(kind) / (1024 * 1024));
    }

    private Paragraph formats() {
        Paragraph formats = new Paragraph(getTranslation("imports.formats"));
        formats.addClassName("rosa-muted");
        return formats;
    }

    /// Runs in the upload's own request, outside the session's lock.
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        progress.start(ui);
        ui.access(() -> {
            failure.setVisible(false);
            onStart.run();
        });
        try {
            Preview preview =
                    imports.preview(
                            kind, event.getFileName(), credited, event.getInputStream(), progress);
            ui.access(() -> {
                upload.clearFileList();
                onPreview.accept(preview);
            });
        } catch (CancellationException cancelled) {
            ui.access(() -> {
                upload.clearFileList();
                fail(getTranslation("imports.cancelled"));
            });
        } finally {
            progress.stop();
        }
    }

    private void fail(String sentence) {
        failure.setText(sentence);
        failure.setVisible(true);
    }
}
