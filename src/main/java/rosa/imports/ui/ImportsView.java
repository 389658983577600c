package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.identity.Roles;
import rosa.imports.Deliveries;
import rosa.imports.ImportMemory;
import rosa.imports.ImportUndo;
import rosa.imports.Imports;
import rosa.imports.Preview;
import rosa.imports.Progress;
import rosa.imports.Taken;
import rosa.imports.WaitingFile;
import rosa.imports.model.ImportKind;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Brings files in: what it is, the file, the preview, then all of it or nothing. Below, the
/// journal of what was brought in before.
@Route(value = ImportsView.PATH, layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@Menu(title = "nav.administration/nav.imports", order = 88, icon = "vaadin:upload")
@RolesAllowed({Roles.COORDINATOR, Roles.ANALYST, Roles.INSPECTOR, Roles.ADMINISTRATOR})
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "amministrazione/importazioni";
    static final String KIND = "tipo";
    private static final String RUN = "importazione";

    private final transient Imports imports;
    private final transient Deliveries deliveries;
    private final KindStep kindStep;
    private final FileStep fileStep;
    private final Div result = new Div();
    private final MemoryPanel memory;
    private final WaitingPanel waiting;
    private final Journal journal;
    private UrlState state = UrlState.of(new Location(PATH));

    ImportsView(Imports imports, ImportMemory memory, Deliveries deliveries, ImportUndo undo) {
        this.deliveries = deliveries;
        this.memory = new MemoryPanel(memory);
        this.imports = imports;
        this.kindStep = new KindStep(imports, this::chosen);
        this.fileStep = new FileStep(imports, this::show, this::clear);
        this.journal = new Journal(imports, undo, this::opened);
        this.waiting = new WaitingPanel(imports, this::look);
        addClassNames("rosa-page", "rosa-imports");
        result.addClassName("rosa-imports__result");
        result.getElement().setAttribute("aria-live", "polite");
        Div steps = new Div(kindStep, fileStep);
        steps.addClassName("rosa-imports__steps");
        Paragraph claim = new Paragraph(getTranslation("imports.claim"));
        claim.addClassName("rosa-muted");
        add(
                new H1(getTranslation("nav.imports")),
                claim,
                waiting,
                steps,
                this.memory,
                result,
                journal);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        List<ImportKind> kinds = imports.kinds();
        ImportKind first = kinds.isEmpty() ? ImportKind.FACILITIES : kinds.getFirst();
        ImportKind kind =
                state.get(KIND).flatMap(ImportKind::of).filter(kinds::contains).orElse(first);
        kindStep.show(kinds, kind);
        fileStep.show(kind);
        showMemory(kind);
        clear();
        waiting.show();
        journal.show(state.get(RUN).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.imports") + " · ROSA";
    }

    private void chosen(ImportKind kind) {
        state = state.with(KIND, kind.key());
        state.replace(UI.getCurrent());
        fileStep.show(kind);
        showMemory(kind);
        clear();
    }

    private void opened(@Nullable String run) {
        state = state.with(RUN, run);
        state.push(UI.getCurrent());
        journal.show(run);
    }

    private void showMemory(ImportKind kind) {
        boolean may = imports.kinds().contains(kind);
        memory.setVisible(may);
        if (may) {
            memory.show(kind);
        }
    }

    private void clear() {
        result.removeAll();
    }

    private void show(Preview preview) {
        result.removeAll();
        result.add(
                new PreviewPanel(
                        imports, deliveries, preview, this::taken, this::reread, this::clear));
        result.getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }

    private void look(WaitingFile file) {
        try {
            imports.previewWaiting(file.id(), Progress.SILENT)
                    .ifPresentOrElse(
                            this::show,
                            () -> {
                                result.removeAll();
                                result.add(notice("imports.folder.gone"));
                                waiting.show();
                            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void reread(@Nullable Preview now) {
        if (now == null) {
            taken(new Taken.Expired());
        } else {
            show(now);
            showMemory(now.kind());
        }
    }

    private void taken(Taken taken) {
        switch (taken) {
            case Taken.Done(var run) -> {
                result.removeAll();
                result.add(new DonePanel(run));
                waiting.show();
                journal.show(state.get(RUN).orElse(null));
            }
            case Taken.Differs(Preview now) -> {
                show(now);
                result.addComponentAsFirst(notice("imports.differs"));
            }
            case Taken.Expired _ -> {
                result.removeAll();
                result.add(notice("imports.expired"));
            }
        }
    }

    private Paragraph notice(String key) {
        Paragraph notice = new Paragraph(getTranslation(key));
        notice.addClassNames("rosa-imports__notice", "rosa-tone-warning");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }
}
