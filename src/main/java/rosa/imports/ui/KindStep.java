package rosa.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import rosa.imports.Imports;
import rosa.imports.model.Column;
import rosa.imports.model.ImportKind;
import rosa.shared.Messages;

/// What is to be imported: the kind, what its files look like, and the template.
final class KindStep extends Div {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Imports imports;
    private final Select<ImportKind> kinds = new Select<>();
    private final Div about = new Div();

    KindStep(Imports imports, Consumer<ImportKind> onChoice) {
        this.imports = imports;
        addClassName("rosa-imports__step");
        kinds.setLabel(getTranslation("imports.kind"));
        kinds.setItemLabelGenerator(kind -> getTranslation("imports.kind." + kind.key()));
        kinds.setWidthFull();
        kinds.addValueChangeListener(change -> {
            ImportKind kind = change.getValue();
            if (kind != null) {
                describe(kind);
                if (change.isFromClient()) {
                    onChoice.accept(kind);
                }
            }
        });
        add(new H2(getTranslation("imports.step.kind")), kinds, about);
    }

    /// Shows the kinds there are for the person, one of them chosen.
    void show(List<ImportKind> allowed, ImportKind kind) {
        kinds.setItems(allowed);
        kinds.setValue(kind);
    }

    private void describe(ImportKind kind) {
        about.removeAll();
        about.add(new Paragraph(getTranslation("imports.about." + kind.key())));
        if (kind.hasTemplate()) {
            about.add(template(kind));
        }
        if (!kind.isMap()) {
            about.add(required(kind));
        }
    }

    private Anchor template(ImportKind kind) {
        Locale locale = getLocale();
        Anchor template =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> workbook(kind, locale)),
                        getTranslation("imports.template.download"));
        template.addClassName("rosa-imports__download");
        return template;
    }

    private DownloadResponse workbook(ImportKind kind, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            imports.template(kind, key -> Messages.text(locale, key), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new DownloadResponse(
                new ByteArrayInputStream(out.toByteArray()),
                Messages.text(locale, "imports.template.file." + kind.key()) + ".xlsx",
                XLSX,
                out.size());
    }

    private Paragraph required(ImportKind kind) {
        String columns =
                String.join(
                        ", ",
                        kind.columns().stream()
                                .filter(Column::required)
                                .map(column -> Demanded.title(kind, column, this::getTranslation))
                                .toList());
        Paragraph required = new Paragraph(getTranslation("imports.required", columns));
        required.addClassName("rosa-muted");
        return required;
    }
}
