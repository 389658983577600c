package rosa.plan.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import rosa.document.LiveFigure;
import rosa.document.SectionText;
import rosa.plan.Reading;
import rosa.plan.Section;
import rosa.shared.ui.PlanEditor;
import rosa.shared.ui.UsedFigure;

/// One section on its paper: guidance, the editor, and the line that says where the text stands.
/// Saves after a pause, on Ctrl+S and when the section is left.
final class SectionPaper extends Div {
    private static final int PAUSE_MS = 1_500;
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(20);
    private static final String AFTER_A_PAUSE = "return new Promise(done => setTimeout(done, $0))";

    private final transient PlanDesk desk;
    private final transient Writing writing;
    private final transient FigureDesk figures;
    private final transient Listener listener;
    private final transient PaperParts parts;
    private final PlanEditor editor;
    private final SyncLine sync = new SyncLine(this::askWhich);
    private final SavedElsewhere elsewhere = new SavedElsewhere(this::showTheirs);
    private int turns;
    private List<LiveFigure> used;

    /// Who wants to know what happens on the paper.
    interface Listener {
        /// The text was saved or replaced.
        void stored(Section now);

        /// The text now has these figures.
        void figures(Map<LiveFigure, Reading> readings);

        /// The author asks where a figure comes from.
        void figureOpened(LiveFigure figure);
    }

    SectionPaper(
            PlanDesk desk, Rights rights, Section section, FigureDesk figures, Listener listener) {
        this.desk = desk;
        this.figures = figures;
        this.listener = listener;
        this.writing = new Writing(desk.plans(), desk.clock(), section);
        this.editor = new PlanEditor(section.data().title());
        this.parts = new PaperParts(desk, editor, figures);
        this.used = section.text().figures();
        addClassName("rosa-plan-paper");
        add(new PaperHead(desk, rights, section, sync), elsewhere);
        openEditor(section, rights);
        add(editor);
        sync.show(writing.state(), desk.referenceDay().today());
    }

    Section section() {
        return writing.section();
    }

    /// The readings of the figures in the text.
    Map<LiveFigure, Reading> readings() {
        return figures.readings(used);
    }

    /// Saves what arrived from the paper and is not saved yet. What never arrived is kept as a
    /// draft on the author's computer.
    void saveNow() {
        if (writing.pending() != null) {
            shown(writing.save());
        }
    }

    /// The section's data changed, not its text.
    void dataChanged(Section now) {
        writing.dataChanged(now);
    }

    /// The section was written to by somebody, perhaps from here.
    void storedElsewhere(Section now) {
        if (now.textVersion() > writing.section().version()) {
            elsewhere.tell(now);
        }
    }

    /// What the notice says; empty if it says nothing.
    String elsewhereWords() {
        return elsewhere.words();
    }

    /// Brings what somebody else saved to the paper; if something is being written on it, lets the
    /// author choose.
    private void showTheirs() {
        editor.flush().thenAccept(this::showTheirs);
    }

    private void showTheirs(String onPaper) {
        boolean written =
                SectionText.parse(onPaper) instanceof SectionText.Parsed.Valid(SectionText text)
                        && !text.equals(writing.section().text());
        if (written) {
            writing.written(onPaper, writing.section().version(), true);
            shown(writing.save());
            return;
        }
        desk.plans()
                .findSection(writing.section().id())
                .ifPresent(theirs -> {
                    writing.takeOver(theirs);
                    load(theirs);
                    listener.stored(theirs);
                    shown(writing.state());
                });
    }

    /// Brings a text of the history back.
    void restore(String revision) {
        saveNow();
        if (writing.state() instanceof Writing.State.Conflict) {
            return;
        }
        Writing.State state = writing.restore(revision);
        if (state instanceof Writing.State.Saved) {
            load(writing.section());
        } else if (state instanceof Writing.State.AsStored) {
            load(writing.section());
            listener.stored(writing.section());
            Undo.say(getTranslation("plan.history.overtaken"));
        }
        shown(state);
    }

    /// Where the text stands, in words.
    String syncWords() {
        return sync.words();
    }

    private void openEditor(Section section, Rights rights) {
        boolean mayWrite = rights.mayWrite(section.data());
        editor.setReadOnly(!mayWrite);
        editor.setFigures(figures.choices());
        editor.setPlaceholder(getTranslation("plan.placeholder"));
        if (mayWrite) {
            editor.setDraftKey(rights.person().account() + "." + section.id());
        }
        parts.attend(section, mayWrite);
        load(section);
        editor.addContentChangedListener(event ->
                written(
                        event.documentJson(),
                        Math.toIntExact(event.docVersion()),
                        event.isDirty()));
        editor.addSaveRequestedListener(event -> {
            writing.written(event.documentJson(), Math.toIntExact(event.docVersion()), true);
            shown(writing.save());
        });
        editor.addFiguresUsedListener(event -> use(live(event.figures())));
        editor.addFigureOpenedListener(
                event -> live(List.of(event.figure())).forEach(listener::figureOpened));
    }

    private void load(Section section) {
        elsewhere.hide();
        figures.readings(section.text().figures());
        editor.setReadings(figures.shown());
        parts.show(section.text());
        editor.setDocument(section.text().json(), section.version());
    }

    private void use(List<LiveFigure> now) {
        used = now;
        Map<LiveFigure, Reading> readings = figures.readings(now);
        editor.setReadings(figures.shown());
        listener.figures(readings);
    }

    private void written(String json, int version, boolean dirty) {
        writing.written(json, version, dirty);
        Writing.Pending pending = writing.pending();
        if (pending != null
                && pending.since().plus(LONGEST_UNSAVED).isBefore(desk.clock().instant())) {
            shown(writing.save());
            return;
        }
        sync.show(writing.state(), desk.referenceDay().today());
        int turn = ++turns;
        if (pending != null) {
            getElement()
                    .executeJs(AFTER_A_PAUSE, PAUSE_MS)
                    .then(_ -> {
                        if (turn == turns) {
                            saveNow();
                        }
                    });
        }
    }

    private void shown(Writing.State state) {
        turns++;
        sync.show(state, desk.referenceDay().today());
        switch (state) {
            case Writing.State.Saved _ -> {
                Section now = writing.section();
                editor.saved(now.text().json(), now.version());
                elsewhere.hide();
                figures.remember(now);
                listener.stored(now);
            }
            case Writing.State.Conflict _ -> askWhich();
            case Writing.State.AsStored _,
                    Writing.State.Unsaved _,
                    Writing.State.Refused _,
                    Writing.State.Forbidden _,
                    Writing.State.Gone _,
                    Writing.State.Failed _ -> {}
        }
    }

    private void askWhich() {
        Writing.Pending mine = writing.pending();
        if (mine == null || !(writing.state() instanceof Writing.State.Conflict(Section theirs))) {
            return;
        }
        if (!(SectionText.parse(mine.json()) instanceof SectionText.Parsed.Valid(var text))) {
            return;
        }
        Consumer<Boolean> chosen =
                keepMine -> {
                    if (keepMine) {
                        shown(writing.keepMine());
                        return;
                    }
                    Writing.State state = writing.useTheirs();
                    if (state instanceof Writing.State.AsStored) {
                        load(writing.section());
                        listener.stored(writing.section());
                    }
                    shown(state);
                };
        new ConflictDialog(theirs, text, figures, chosen).open();
    }

    private static List<LiveFigure> live(Collection<UsedFigure> figures) {
        return figures.stream()
                .map(figure -> new LiveFigure(figure.query(), new TreeMap<>(figure.params())))
                .toList();
    }
}
