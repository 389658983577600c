package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.TwoVersions;
import rosa.shared.ui.Undo;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;

/// One rule set: read, changed, archived. A change of somebody else's is never overwritten unseen.
@Route(value = AnalysisNavigation.RULES + "/:regola", layout = MainLayout.class)
@StyleSheet("rosa-distribution.css")
@PermitAll
class RuleSetView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient RuleSets ruleSets;
    private final transient Evaluations evaluations;
    private final transient Editing editing;
    private final transient ReferenceDay referenceDay;
    private final transient Clock clock;

    private final H1 title = new H1();
    private final Div conflict = new Div();
    private final Div body = new Div();
    private @Nullable RuleSet stored;
    private @Nullable RuleSetEditor editor;
    private LocalDate day;
    private boolean mayLeave;

    RuleSetView(
            RuleSets ruleSets,
            Evaluations evaluations,
            Editing editing,
            ReferenceDay referenceDay,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
        this.editing = editing;
        this.referenceDay = referenceDay;
        this.clock = clock;
        this.day = referenceDay.today();
        addClassName("rosa-page");
        add(
                new Anchor(AnalysisNavigation.rules(), getTranslation("distribution.rules.title")),
                title,
                conflict,
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = referenceDay.of(event.getLocation());
        show(find(event.getRouteParameters().get("regola").orElse("")));
    }

    private RuleSet find(String name) {
        try {
            return ruleSets.find(new RuleSetId(name)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private void show(RuleSet ruleSet) {
        stored = ruleSet;
        mayLeave = false;
        conflict.removeAll();
        body.removeAll();
        title.setText(ruleSet.data().name());
        var shown =
                editing.isAllowed() && !isPast()
                        ? RuleSetEditor.writing(
                                evaluations,
                                day,
                                ruleSet.data(),
                                new RuleSetBar(ruleSet, this::save, this::archive, this::restore))
                        : RuleSetEditor.reading(evaluations, day, ruleSet.data(), readOnly());
        editor = shown;
        body.add(shown);
    }

    private String readOnly() {
        return isPast()
                ? getTranslation("distribution.rules.past", Formats.day(day))
                : getTranslation("distribution.rules.read-only");
    }

    /// On another day one reads.
    private boolean isPast() {
        return day.isBefore(referenceDay.today());
    }

    private void archive() {
        editing.require();
        var before = stored;
        if (before == null) {
            return;
        }
        switch (ruleSets.archive(before.id(), before.version())) {
            case Changed.Done<RuleSet>(RuleSet now) -> {
                mayLeave = true;
                offerUndo(
                        getTranslation("distribution.rules.was-archived", now.data().name()),
                        () -> ruleSets.restore(now.id(), now.version()),
                        () -> UI.getCurrent().navigate(AnalysisNavigation.rule(now.id())));
                UI.getCurrent().navigate(AnalysisNavigation.RULES);
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    private void restore() {
        editing.require();
        var before = stored;
        if (before == null) {
            return;
        }
        switch (ruleSets.restore(before.id(), before.version())) {
            case Changed.Done<RuleSet>(RuleSet now) -> {
                show(now);
                say(getTranslation("distribution.rules.was-restored", now.data().name()));
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    private void save() {
        var before = stored;
        if (before != null) {
            saveOver(before);
        }
    }

    /// Saves what the fields say, over the version that the person has seen.
    private void saveOver(RuleSet base) {
        editing.require();
        var edited = editor == null ? null : editor.read().orElse(null);
        if (edited == null) {
            return;
        }
        switch (ruleSets.amend(base.id(), base.version(), edited)) {
            case Changed.Done<RuleSet>(RuleSet now) -> {
                show(now);
                var saved =
                        getTranslation("distribution.rules.saved", Formats.time(clock.instant()));
                say(saved);
                offerUndo(
                        saved,
                        () -> ruleSets.amend(now.id(), now.version(), base.data()),
                        () -> ruleSets.find(now.id()).ifPresent(this::show));
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    /// @param undo takes the change back, unless somebody else has changed the rule set since
    /// @param onUndone what to do then
    private static void offerUndo(String done, Supplier<Changed<RuleSet>> undo, Runnable onUndone) {
        Undo.offer(
                done,
                () -> {
                    boolean undone = undo.get() instanceof Changed.Done;
                    onUndone.run();
                    Undo.say(
                            UI.getCurrent()
                                    .getTranslation(
                                            undone
                                                    ? "distribution.rules.undone"
                                                    : "distribution.rules.not-undone"));
                });
    }

    private void conflict(RuleSet theirs) {
        var shown = editor;
        var mine = shown == null ? null : shown.read().orElse(null);
        if (shown == null || mine == null) {
            return;
        }
        var facts = new RuleSetFields(evaluations.words(getLocale()));
        var versions =
                new TwoVersions(
                        "distribution.conflict",
                        theirs.isArchived()
                                ? List.of(getTranslation("distribution.conflict.archived"))
                                : List.of(),
                        facts.of(mine),
                        facts.of(theirs.data()),
                        () -> saveOver(theirs),
                        () -> show(theirs));
        shown.onChange(() -> shown.read().map(facts::of).ifPresent(versions::showMine));
        conflict.removeAll();
        conflict.add(versions);
        conflict.scrollIntoView();
    }

    private void gone() {
        say(getTranslation("distribution.rules.gone"));
    }

    private void say(String sentence) {
        if (editor != null) {
            editor.say(sentence);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!mayLeave && editor != null) {
            editor.askBefore(event, title.getText());
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · ROSA";
    }
}
