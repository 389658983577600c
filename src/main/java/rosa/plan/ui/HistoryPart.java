package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import rosa.plan.Revision;
import rosa.plan.SectionId;
import rosa.shared.Formats;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// The texts a section had, and the drafts kept beside it; each can be read and brought back. Saves
/// that follow each other closely stand together.
final class HistoryPart extends Div {
    private final transient PlanDesk desk;
    private final transient FigureDesk figures;
    private final transient Consumer<String> onRestore;
    private List<String> shown = List.of();

    HistoryPart(PlanDesk desk, FigureDesk figures, Consumer<String> onRestore) {
        this.desk = desk;
        this.figures = figures;
        this.onRestore = onRestore;
        addClassName("rosa-plan-history");
    }

    void show(SectionId section, boolean mayWrite) {
        removeAll();
        List<Revision> revisions = desk.plans().revisions(section);
        shown = ids(revisions);
        if (revisions.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("plan.history.none"));
            none.addClassName("rosa-muted");
            add(none);
            return;
        }
        boolean current = true;
        for (List<Revision> burst : Bursts.of(revisions)) {
            Revision newest = burst.getFirst();
            add(entry(newest, mayWrite, current && !newest.kept()));
            current = current && newest.kept();
            if (burst.size() > 1) {
                Div earlier = new Div();
                burst.stream().skip(1).forEach(one -> earlier.add(entry(one, mayWrite, false)));
                Details more =
                        new Details(getTranslation("plan.history.more", burst.size() - 1), earlier);
                more.addClassName("rosa-plan-history__more");
                add(more);
            }
        }
    }

    /// Whether it shows all the versions that there are: one that is being written may have more
    /// words by now, which is no reason to take the page from under a reader.
    boolean shows(SectionId section) {
        return ids(desk.plans().revisions(section)).equals(shown);
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    private Component entry(Revision revision, boolean mayWrite, boolean current) {
        Span when = new Span(Formats.moment(revision.editedAt()));
        when.addClassName("rosa-plan-history__when");
        String who =
                revision.editedBy().isEmpty()
                        ? getTranslation("plan.history.template")
                        : revision.editedBy();
        Span what = new Span(getTranslation("plan.history.by", who, revision.words()));
        what.addClassName("rosa-muted");
        Div entry = new Div(when, what);
        entry.addClassName("rosa-plan-history__entry");
        if (revision.kept()) {
            entry.add(new StatusPill(Tone.WARNING, getTranslation("plan.history.kept")));
        }
        if (current) {
            entry.add(new StatusPill(Tone.GOOD, getTranslation("plan.history.current")));
        }
        Button view =
                new Button(
                        getTranslation("plan.history.view"),
                        _ -> open(revision, mayWrite && !current));
        view.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        view.setAriaLabel(
                getTranslation("plan.history.view.of", Formats.moment(revision.editedAt())));
        entry.add(view);
        return entry;
    }

    private void open(Revision revision, boolean mayRestore) {
        desk.plans()
                .revisionText(revision.section(), revision.id())
                .ifPresent(text ->
                        new RevisionDialog(
                                        desk,
                                        figures,
                                        revision,
                                        text,
                                        mayRestore ? onRestore : null)
                                .open());
    }
}
