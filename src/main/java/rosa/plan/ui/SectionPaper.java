package rosa.plan.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rosa.document.LiveFigure;
import rosa.plan.Passages;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.plan.TextChange;
import rosa.shared.ui.PlanEditor;
import rosa.shared.ui.TextServer;
import rosa.shared.ui.Undo;
import rosa.shared.ui.UsedFigure;

/// One section on its paper: guidance, the editor, and the line that says where the text stands.
/// What is written here and by others meets in the editor.
final class SectionPaper extends Div {
    private final transient PlanDesk desk;
    private final transient Rights rights;
    private final transient FigureDesk figures;
    private final transient Listener listener;
    private final transient PaperParts parts;
    private final transient PaperServer server;
    private final PlanEditor editor;
    private final Set<LiveFigure> remembered = new HashSet<>();
    private Section section;
    private List<LiveFigure> used;

    /// Who wants to know what happens on the paper.
    interface Listener {
        /// The text was written to, here or elsewhere.
        void stored(Section now);

        /// The text now has these figures.
        void figures(Map<LiveFigure, Reading> readings);

        /// The author asks where a figure comes from.
        void figureOpened(LiveFigure figure);

        /// The author asks for the texts of before.
        void historyOpened();
    }

    SectionPaper(
            PlanDesk desk, Rights rights, Section section, FigureDesk figures, Listener listener) {
        this.desk = desk;
        this.rights = rights;
        this.section = section;
        this.figures = figures;
        this.listener = listener;
        this.editor = new PlanEditor(section.data().title());
        this.server = new PaperServer(desk, section, this::taken, this::reload);
        this.parts =
                new PaperParts(
                        desk,
                        editor,
                        figures,
                        () ->
                                new Passages(
                                        desk.plans().find(section.plan()).orElseThrow(),
                                        getLocale()));
        this.used = section.text().figures();
        this.remembered.addAll(used);
        addClassName("rosa-plan-paper");
        var sync = new SyncLine(editor, section.editedAt(), desk.referenceDay().today());
        add(new PaperHead(desk, rights, section, sync));
        openEditor();
        add(editor);
    }

    Section section() {
        return section;
    }

    /// The readings of the figures in the text.
    Map<LiveFigure, Reading> readings() {
        return figures.readings(used);
    }

    /// The section's data changed, not its text.
    void dataChanged(Section now) {
        section = now;
    }

    /// The section was written to by somebody, perhaps from here.
    void storedElsewhere(Section now) {
        if (now.steps() > server.steps()) {
            editor.ring(now.steps());
        }
    }

    /// Brings a text of the history back.
    void restore(String revision) {
        switch (desk.plans().restore(section.id(), section.version(), revision)) {
            case TextChange.Saved(Section now) -> storedElsewhere(now);
            case TextChange.Stale(Section theirs) -> {
                storedElsewhere(theirs);
                Undo.say(getTranslation("plan.history.overtaken"));
            }
            case TextChange.Refused _, TextChange.Forbidden _ ->
                    Undo.say(getTranslation("plan.history.not-restored"));
            case TextChange.Gone _ -> Undo.say(getTranslation("plan.section.gone"));
        }
    }

    /// What the editor in the browser speaks to.
    TextServer server() {
        return server;
    }

    private void openEditor() {
        boolean mayWrite = rights.mayWrite(section.data());
        editor.setReadOnly(!mayWrite);
        editor.setFigures(figures.choices());
        editor.setPlaceholder(getTranslation("plan.placeholder"));
        editor.setServer(server);
        if (mayWrite) {
            editor.setDraftKey(rights.person().account() + "." + section.id());
        }
        parts.attend(section, mayWrite);
        load();
        editor.addFiguresUsedListener(event -> use(live(event.figures())));
        editor.addFigureOpenedListener(
                event -> live(List.of(event.figure())).forEach(listener::figureOpened));
        editor.addHistoryOpenedListener(listener::historyOpened);
    }

    private void load() {
        figures.readings(section.text().figures());
        editor.setReadings(figures.shown());
        parts.show(section.text());
        editor.setDocument(section.text().json(), section.steps());
    }

    private void reload() {
        desk.plans()
                .findSection(section.id())
                .ifPresent(now -> {
                    section = now;
                    editor.setReadOnly(
                            !desk.plans()
                                    .find(now.plan())
                                    .map(desk::rights)
                                    .filter(current -> current.mayWrite(now.data()))
                                    .isPresent());
                    load();
                    listener.stored(now);
                });
    }

    /// What was written, here or elsewhere, stands in the editor. Figures are remembered when they
    /// come to the text, not at every word.
    private void taken(Section now) {
        section = now;
        if (remembered.addAll(now.text().figures())) {
            figures.remember(now);
        }
        listener.stored(now);
    }

    private void use(List<LiveFigure> now) {
        used = now;
        Map<LiveFigure, Reading> readings = figures.readings(now);
        editor.setReadings(figures.shown());
        listener.figures(readings);
    }

    private static List<LiveFigure> live(Collection<UsedFigure> figures) {
        return figures.stream()
                .map(figure -> new LiveFigure(figure.query(), new TreeMap<>(figure.params())))
                .toList();
    }
}
