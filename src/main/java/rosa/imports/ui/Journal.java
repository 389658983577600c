package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.imports.Deliveries;
import rosa.imports.ImportRun;
import rosa.imports.ImportUndo;
import rosa.imports.Imports;
import rosa.imports.UndoPlan;
import rosa.imports.Undone;
import rosa.shared.Formats;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// The journal: who brought in which file, when, and what it did.
final class Journal extends Div {
    private static final BackgroundWork.Sentences LOOKING =
            new BackgroundWork.Sentences(
                    "imports.undo.stopped.looking", "imports.undo.failed.looking");
    private static final BackgroundWork.Sentences UNDOING =
            new BackgroundWork.Sentences("imports.undo.stopped", "imports.undo.failed");

    private final transient Imports imports;
    private final transient ImportUndo undo;
    private final Grid<ImportRun> grid = new Grid<>();
    private final EmptyState none;
    private final Div detail = new Div();

    /// @param onOpen is told the id of the run somebody looks at, null if none
    Journal(Imports imports, ImportUndo undo, Consumer<@Nullable String> onOpen) {
        this.imports = imports;
        this.undo = undo;
        this.none = new EmptyState(getTranslation("imports.journal.none"));
        addClassName("rosa-imports__journal");
        grid.addClassName("rosa-imports__grid");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::what).setHeader(getTranslation("imports.journal.what"));
        grid.addColumn(run -> Formats.moment(run.at()))
                .setHeader(getTranslation("imports.journal.at"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setAriaLabel(getTranslation("imports.journal"));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                onOpen.accept(selection.getFirstSelectedItem().map(ImportRun::id).orElse(null));
            }
        });
        detail.addClassName("rosa-imports__detail");
        add(new H2(getTranslation("imports.journal")), none, grid, detail);
    }

    /// Shows the journal as it is now, and one run of it.
    void show(@Nullable String run) {
        int count = imports.runCount();
        none.setVisible(count == 0);
        grid.setVisible(count > 0);
        grid.setItems(
                query -> imports.runs(query.getOffset(), query.getLimit()).stream(),
                _ -> imports.runCount());
        RowHeights.fit(grid, count);
        detail.removeAll();
        if (run != null) {
            imports.findRun(run).ifPresent(this::showDetail);
        }
        detail.setVisible(detail.getComponentCount() > 0);
    }

    private Div what(ImportRun run) {
        Span file = new Span(run.fileName());
        file.addClassName("rosa-imports__subject");
        Span rest =
                new Span(
                        getTranslation(
                                "imports.journal.line",
                                getTranslation("imports.kind." + run.kind().key()),
                                run.accountName(),
                                run.created(),
                                run.changed()));
        rest.addClassName("rosa-muted");
        Div cell = new Div(file, rest);
        if (run.undone() != null) {
            cell.add(new StatusPill(Tone.NEUTRAL, getTranslation("imports.undo.pill")));
        }
        cell.addClassName("rosa-imports__stacked");
        return cell;
    }

    private void showDetail(ImportRun run) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "kind", getTranslation("imports.kind." + run.kind().key()));
        fact(facts, "journal.at", Formats.moment(run.at()));
        fact(facts, "journal.who", run.accountName());
        if (!run.sender().isEmpty()) {
            fact(facts, "sender", run.sender());
        }
        fact(facts, "journal.rows", number(run.rows()));
        fact(facts, "journal.created", number(run.created()));
        fact(facts, "journal.changed", number(run.changed()));
        fact(facts, "journal.untouched", number(run.untouched()));
        fact(facts, "journal.hash", run.fileHash());
        Div actions = new Div();
        actions.addClassName("rosa-imports__apply");
        detail.removeAll();
        detail.add(new H3(run.fileName()), facts, actions);
        if (!run.kind().isMap()) {
            RouterLink compare =
                    new RouterLink(
                            getTranslation("imports.difference.link"), DifferencesView.class);
            compare.setQueryParameters(QueryParameters.of(DifferencesView.AFTER, run.id()));
            compare.addClassName("rosa-imports__download");
            actions.add(compare);
        }
        ImportRun.Undone undone = run.undone();
        if (undone != null) {
            detail.add(
                    notice(
                            "rosa-tone-neutral",
                            getTranslation(
                                    "imports.undo.was",
                                    Formats.moment(undone.at()),
                                    undone.byName(),
                                    undone.left())));
        } else if (undo.mayUndo(run)) {
            actions.add(new Button(getTranslation("imports.undo"), _ -> showUndo(run, "")));
        }
    }

    private String number(int value) {
        return Formats.integer(getLocale(), value);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("imports." + key)),
                new DescriptionList.Description(value));
    }

    /// @param sentence what happened meanwhile; empty if nothing did
    private void showUndo(ImportRun run, String sentence) {
        if (!undo.isLong(run)) {
            showUndo(run, sentence, undo.plan(run.id()));
            return;
        }
        BackgroundWork work = new BackgroundWork();
        detail.removeAll();
        detail.add(new H3(run.fileName()), work);
        work.start(
                progress -> undo.plan(run.id(), progress),
                plan -> showUndo(run, sentence, plan),
                LOOKING,
                () -> {});
    }

    private void showUndo(ImportRun run, String sentence, Optional<UndoPlan> plan) {
        if (plan.isEmpty()) {
            show(run.id());
            detail.add(
                    notice(
                            "rosa-tone-warning",
                            getTranslation("imports.undo.impossible", Deliveries.kept())));
            return;
        }
        detail.removeAll();
        if (!sentence.isEmpty()) {
            detail.add(notice("rosa-tone-warning", sentence));
        }
        detail.add(
                new H3(run.fileName()),
                new UndoPanel(plan.get(), rest -> confirm(plan.get(), rest), () -> show(run.id())));
    }

    private void confirm(UndoPlan plan, boolean rest) {
        if (!undo.isLong(plan.run())) {
            tell(plan, undo.undo(plan, rest));
            return;
        }
        BackgroundWork work = new BackgroundWork();
        detail.removeAll();
        detail.add(
                new H3(plan.run().fileName()),
                work,
                new Button(getTranslation("imports.undo.leave"), _ -> show(plan.run().id())));
        work.start(
                progress -> undo.undo(plan, rest, progress),
                undone -> tell(plan, undone),
                UNDOING,
                () -> {});
    }

    private void tell(UndoPlan plan, Undone undone) {
        switch (undone) {
            case Undone.Done(ImportRun run, int _, int _) -> show(run.id());
            case Undone.Differs _ -> showUndo(plan.run(), getTranslation("imports.undo.differs"));
            case Undone.Impossible _ -> showUndo(plan.run(), "");
        }
    }

    private static Paragraph notice(String tone, String sentence) {
        Paragraph notice = new Paragraph(sentence);
        notice.addClassNames("rosa-imports__notice", tone);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }
}
