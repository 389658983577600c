package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.export.DocumentFormat;
import rosa.export.OfficeSuite;
import rosa.export.Template;
import rosa.identity.Roles;
import rosa.plan.InstitutionTemplate;
import rosa.plan.InstitutionTemplate.Description;
import rosa.shared.Formats;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// The office brings its letterhead, which exported plans take their look from.
@Route(value = "amministrazione/modello", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.template", order = 89, icon = "vaadin:file-presentation")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
@StyleSheet("rosa-plan.css")
class TemplateView extends Div implements HasDynamicTitle {
    private static final List<String> FIELDS =
            List.of(
                    "titolo",
                    "sottotitolo",
                    "ente",
                    "protocollo",
                    "data_protocollo",
                    "data",
                    "versione",
                    "testo");

    private final transient InstitutionTemplate template;
    private final Div used = new Div();
    private final Paragraph said = new Paragraph();
    private final Upload upload = new Upload();

    TemplateView(InstitutionTemplate template, OfficeSuite office) {
        this.template = template;
        addClassNames("rosa-page", "rosa-plan-template");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        add(
                new H1(getTranslation("nav.template")),
                new Paragraph(getTranslation("plan.template.what")),
                new Paragraph(
                        getTranslation(
                                office.isInstalled()
                                        ? "plan.template.office"
                                        : "plan.template.office.missing")),
                used,
                upload(),
                said,
                fields());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.template") + " · ROSA";
    }

    private Upload upload() {
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Template.LARGEST_FILE);
        upload.setI18n(texts());
        upload.setUploadButton(new Button(getTranslation("plan.template.upload")));
        upload.setDropLabel(new Span(getTranslation("plan.template.upload.drop")));
        upload.addFileRejectedListener(_ -> say(getTranslation("plan.template.bad.large"), true));
        upload.addFailedListener(_ -> say(getTranslation("plan.template.upload.failed"), true));
        return upload;
    }

    private UploadI18N texts() {
        String choose = getTranslation("plan.template.upload");
        String drop = getTranslation("plan.template.upload.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(
                        new UploadI18N.Error()
                                .setFileIsTooBig(getTranslation("plan.template.bad.large")));
    }

    private Component fields() {
        UnorderedList list = new UnorderedList();
        for (String field : FIELDS) {
            list.add(
                    new ListItem(
                            new Code("{{" + field + "}}"),
                            new Span(" – " + getTranslation("plan.template.field." + field))));
        }
        return new Div(
                new H2(getTranslation("plan.template.fields")),
                new Paragraph(
                        getTranslation("plan.template.fields.help", "{{testo}}", "{{titolo}}")),
                list);
    }

    private void show() {
        used.removeAll();
        Description one = template.description().orElse(null);
        if (one == null) {
            used.add(new Paragraph(getTranslation("plan.template.none")));
            return;
        }
        Anchor download =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> file(one)),
                        getTranslation("plan.template.download"));
        Button remove = new Button(getTranslation("plan.template.remove"), _ -> ask(one));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(download, remove);
        actions.addClassName("rosa-toolbar");
        used.add(
                new Paragraph(
                        getTranslation(
                                "plan.template.used",
                                one.fileName(),
                                size(one.size()),
                                one.uploadedBy(),
                                Formats.moment(one.uploadedAt()))),
                actions);
    }

    private String size(int bytes) {
        return Formats.integer(getLocale(), Math.max(1, Math.round(bytes / 1_000.0))) + " kB";
    }

    private DownloadResponse file(Description one) {
        byte[] file = template.file().orElseGet(() -> new byte[0]);
        return new DownloadResponse(
                new ByteArrayInputStream(file),
                one.fileName(),
                DocumentFormat.DOCX.mediaType(),
                file.length);
    }

    /// Runs in the upload's own request, outside the session's lock.
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] file = event.getInputStream().readNBytes(Template.LARGEST_FILE + 1);
        Template.Checked.@Nullable Unfit problem = template.replace(event.getFileName(), file);
        ui.access(() -> {
            upload.clearFileList();
            if (problem == null) {
                say(getTranslation("plan.template.replaced", event.getFileName()), false);
                show();
            } else {
                say(
                        getTranslation("plan.template.bad." + problem.reason(), problem.details()),
                        true);
            }
        });
    }

    private void say(String sentence, boolean isBad) {
        said.setText(sentence);
        said.setClassName("rosa-tone-bad", isBad);
        said.setClassName("rosa-tone-good", !isBad);
        said.addClassName("rosa-plan-template__said");
        said.setVisible(true);
    }

    private void ask(Description one) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("plan.template.remove"));
        dialog.setText(getTranslation("plan.template.remove.text", one.fileName()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("plan.template.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> {
            template.remove();
            say(getTranslation("plan.template.removed"), false);
            show();
        });
        dialog.open();
    }
}
