package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import rosa.identity.Roles;
import rosa.imports.Deliveries;
import rosa.imports.ImportRun;
import rosa.imports.Imports;
import rosa.imports.model.ImportKind;
import rosa.shared.Formats;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// What a later delivery of a kind of file changed compared with an earlier one.
@Route(value = DifferencesView.PATH, layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@RolesAllowed({Roles.COORDINATOR, Roles.ANALYST, Roles.INSPECTOR, Roles.ADMINISTRATOR})
class DifferencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "amministrazione/importazioni/differenze";
    static final String AFTER = "dopo";
    private static final String BEFORE = "prima";

    private final transient Imports imports;
    private final transient Deliveries deliveries;
    private final Select<ImportRun> before = new Select<>();
    private final Select<ImportRun> after = new Select<>();
    private final Div result = new Div();
    private UrlState state = UrlState.of(new Location(PATH));

    DifferencesView(Imports imports, Deliveries deliveries) {
        this.imports = imports;
        this.deliveries = deliveries;
        addClassNames("rosa-page", "rosa-imports");
        before.setLabel(getTranslation("imports.difference.before"));
        after.setLabel(getTranslation("imports.difference.after"));
        for (Select<ImportRun> choice : List.of(before, after)) {
            choice.setItemLabelGenerator(this::label);
            choice.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    choose();
                }
            });
        }
        Div choices = new Div(before, after);
        choices.addClassName("rosa-imports__places");
        Paragraph about =
                new Paragraph(getTranslation("imports.difference.about", Deliveries.kept()));
        about.addClassName("rosa-muted");
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new RouterLink(getTranslation("imports.difference.back"), ImportsView.class),
                new H1(getTranslation("imports.difference")),
                about,
                choices,
                result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        Optional<ImportRun> later = state.get(AFTER).flatMap(imports::findRun);
        Optional<ImportKind> kind = later.map(ImportRun::kind);
        List<ImportRun> runs = kind.map(deliveries::comparable).orElse(List.of());
        after.setItems(runs);
        before.setItems(runs);
        Optional<ImportRun> is = later.filter(runs::contains);
        is.ifPresent(after::setValue);
        state.get(BEFORE)
                .flatMap(imports::findRun)
                .filter(runs::contains)
                .or(() -> is.flatMap(run -> earlier(runs, run)))
                .ifPresent(before::setValue);
        compare();
    }

    /// The last delivery of the same sender before a run, else the last of anybody.
    private static Optional<ImportRun> earlier(List<ImportRun> runs, ImportRun run) {
        List<ImportRun> older = runs.stream().filter(one -> one.at().isBefore(run.at())).toList();
        return older.stream()
                .filter(one -> one.sender().equals(run.sender()))
                .findFirst()
                .or(() -> older.stream().findFirst());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.difference") + " · ROSA";
    }

    private String label(ImportRun run) {
        return getTranslation(
                run.sender().isEmpty()
                        ? "imports.difference.delivery"
                        : "imports.difference.delivery.of",
                Formats.moment(run.at()),
                run.fileName(),
                run.sender());
    }

    private void choose() {
        if (before.getValue() != null && after.getValue() != null) {
            state = state.with(BEFORE, before.getValue().id()).with(AFTER, after.getValue().id());
            state.replace(UI.getCurrent());
            compare();
        }
    }

    private void compare() {
        result.removeAll();
        ImportRun was = before.getValue();
        ImportRun is = after.getValue();
        if (was == null || is == null) {
            result.add(new EmptyState(getTranslation("imports.difference.one")));
            return;
        }
        deliveries
                .difference(was.id(), is.id())
                .ifPresentOrElse(
                        difference -> result.add(new DifferenceTable(difference)),
                        () -> result.add(new EmptyState(getTranslation("imports.difference.one"))));
    }
}
