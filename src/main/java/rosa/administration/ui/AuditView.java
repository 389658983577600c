package rosa.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.export.Csv;
import rosa.export.Sheet;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.identity.Roles;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.DayField;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// The audit log: who changed what and when, with what stood before and after.
@Route(value = "amministrazione/registro", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.audit", order = 92, icon = "vaadin:clipboard-text")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COORDINATOR})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST_EXPORTED = 100_000;

    private final transient AuditTrail trail;
    private final transient AuditWords words;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final TextField text = new TextField();
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final Span verdict = new Span();
    private UrlState state = UrlState.of(new Location("amministrazione/registro"));

    AuditView(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
        addClassName("rosa-page");
        add(header(), toolbar(), list());
        grid.addClassName("rosa-tall-grid");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        text.setValue(state.get("cerca").orElse(""));
        from.setValue(day("dal"));
        until.setValue(day("al_giorno"));
        grid.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.audit") + " · ROSA";
    }

    private Div header() {
        Button verify =
                new Button(getTranslation("administration.audit.verify"), click -> verify());
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> csv()),
                        getTranslation("administration.audit.export"));
        verdict.getElement().setAttribute("role", "status");
        Div actions = new Div(verdict, verify, export);
        actions.addClassName("rosa-toolbar");
        Div header = new Div(new H1(getTranslation("nav.audit")), actions);
        header.addClassName("rosa-page-header");
        return header;
    }

    private Div toolbar() {
        text.setPlaceholder(getTranslation("administration.audit.filter"));
        text.setAriaLabel(getTranslation("administration.audit.filter"));
        text.setClearButtonVisible(true);
        text.setMinWidth("17rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        for (DayField picker : List.of(from, until)) {
            picker.setClearButtonVisible(true);
            picker.addValueChangeListener(change -> changed(change.isFromClient()));
        }
        from.setAriaLabel(getTranslation("administration.audit.from"));
        from.setPlaceholder(getTranslation("administration.audit.from"));
        until.setAriaLabel(getTranslation("administration.audit.until"));
        until.setPlaceholder(getTranslation("administration.audit.until"));
        Div toolbar = new Div(text, from, until);
        toolbar.addClassName("rosa-toolbar");
        return toolbar;
    }

    private Grid<AuditEntry> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(entry -> Formats.moment(entry.at()))
                .setHeader(getTranslation("administration.audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditEntry::actorName).setHeader(getTranslation("administration.audit.who"));
        grid.addColumn(entry -> action(entry))
                .setHeader(getTranslation("administration.audit.what"));
        grid.addColumn(entry -> entry.subject().name())
                .setHeader(getTranslation("administration.audit.subject"));
        grid.addComponentColumn(entry -> new Differences(entry, words, getLocale()))
                .setHeader(getTranslation("administration.audit.change"))
                .setFlexGrow(3);
        grid.setEmptyStateText(getTranslation("administration.audit.none"));
        grid.setItems(
                query -> trail.entries(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> trail.count(filter()));
        return grid;
    }

    private void changed(boolean byPerson) {
        if (!byPerson || from.isInvalid() || until.isInvalid()) {
            return;
        }
        state =
                state.with("cerca", text.getValue())
                        .with("dal", write(from.getValue()))
                        .with("al_giorno", write(until.getValue()));
        state.replace(UI.getCurrent());
        grid.getDataProvider().refreshAll();
    }

    private void verify() {
        verdict.setText(
                switch (trail.verify()) {
                    case AuditTrail.Verdict.Intact(long entries) ->
                            "✓ " + getTranslation("administration.audit.intact", entries);
                    case AuditTrail.Verdict.Broken(long seq) ->
                            "✗ " + getTranslation("administration.audit.broken", seq);
                });
    }

    private DownloadResponse csv() {
        StringWriter out = new StringWriter();
        try {
            Csv.write(sheet(), out);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "registro.csv", "text/csv", bytes.length);
    }

    private Sheet sheet() {
        List<Sheet.Column> columns =
                List.of("at", "who", "what", "subject", "before", "after", "hash").stream()
                        .map(key ->
                                new Sheet.Column(getTranslation("administration.audit." + key), 24))
                        .toList();
        List<List<Sheet.Value>> rows =
                trail.entries(filter(), 0, MOST_EXPORTED).stream().map(this::row).toList();
        return new Sheet("registro", getLocale(), columns, rows, List.of(), false);
    }

    private List<Sheet.Value> row(AuditEntry entry) {
        return List.of(
                Sheet.text(Formats.moment(entry.at())),
                Sheet.text(entry.actorName()),
                Sheet.text(action(entry)),
                Sheet.text(entry.subject().name()),
                Sheet.text(entry.before()),
                Sheet.text(entry.after()),
                Sheet.text(entry.hash()));
    }

    private String action(AuditEntry entry) {
        String key = "audit.action." + entry.action();
        return Messages.has(getLocale(), key) ? getTranslation(key) : entry.action();
    }

    private AuditTrail.Filter filter() {
        return new AuditTrail.Filter(from.getValue(), until.getValue(), text.getValue(), null);
    }

    private @Nullable LocalDate day(String name) {
        Optional<String> given = state.get(name);
        try {
            return given.isEmpty() ? null : LocalDate.parse(given.get());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable String write(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
