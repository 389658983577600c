package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import rosa.imports.Imports;
import rosa.imports.Preview;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Words;

/// The file: uploaded, read and compared while it says how far it is.
final class FileStep extends Div {
    private static final int LONGEST_SENDER = 150;

    private final transient Imports imports;
    private final transient Consumer<Preview> onPreview;
    private final transient Runnable onStart;
    private final Upload upload = new Upload();
    private final TextField credit = new TextField();
    private final ComboBox<String> sender = new ComboBox<>();
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
        // As it is typed: the file comes by a request of its own, which must not overtake this.
        credit.setValueChangeMode(ValueChangeMode.EAGER);
        credit.addValueChangeListener(change -> credited = change.getValue());
        sender.setLabel(getTranslation("imports.sender"));
        sender.setHelperText(getTranslation("imports.sender.help"));
        sender.setAllowCustomValue(true);
        sender.setClearButtonVisible(true);
        sender.setWidthFull();
        sender.addCustomValueSetListener(set -> sender.setValue(shortened(set.getDetail())));
        sender.addValueChangeListener(change -> {
            String name = change.getValue();
            credited = name == null ? "" : name;
        });
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
                sender,
                upload,
                formats(),
                progress,
                failure);
    }

    void show(ImportKind newKind) {
        kind = newKind;
        credit.setVisible(newKind.isMap());
        sender.setVisible(newKind.hasTemplate());
        credit.clear();
        sender.clear();
        credited = "";
        if (newKind.hasTemplate() && imports.kinds().contains(newKind)) {
            sender.setItems(imports.senders(newKind));
        }
        upload.setMaxFileSize((int) Imports.largest(newKind));
        failure.setVisible(false);
        upload.clearFileList();
    }

    private static String shortened(String name) {
        return Words.shorten(name.strip(), LONGEST_SENDER);
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
        // Waits for what was entered before the file.
        ui.accessSynchronously(() -> {
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
