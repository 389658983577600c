package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
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
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;

/// One rule set: read, changed, archived. A change of somebody else's is never overwritten.
@Route(value = AnalysisNavigation.RULES + "/:regola", layout = MainLayout.class)
@StyleSheet("rosa-distribution.css")
@PermitAll
class RuleSetView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    static final String NEW = AnalysisNavigation.RULES + "/nuova";

    private static final String COPY = "da";

    private final transient RuleSets ruleSets;
    private final transient Evaluations evaluations;
    private final transient Editing editing;
    private final transient ReferenceDay referenceDay;
    private final transient Clock clock;

    private final H1 title = new H1();
    private final Div conflict = new Div();
    private final Div body = new Div();
    private @Nullable RuleSet stored;
    private @Nullable RuleSetForm form;
    private @Nullable RuleSetBar bar;
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

    static String copyOf(RuleSetId id) {
        return NEW + "?" + COPY + "=" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("regola").orElse("");
        day = referenceDay.of(event.getLocation());
        if (name.equals("nuova")) {
            if (!editing.isAllowed()) {
                event.rerouteToError(AccessDeniedException.class);
                return;
            }
            if (isPast()) {
                // A new rule set begins today, whatever day was looked at.
                event.forwardTo(
                        NEW,
                        UrlState.of(event.getLocation())
                                .with(ReferenceDay.PARAMETER, ReferenceDay.TODAY)
                                .queryParameters());
                return;
            }
            show(null, original(UrlState.of(event.getLocation())));
            return;
        }
        var found = find(name);
        show(found, found.data());
    }

    private RuleSet find(String name) {
        try {
            return ruleSets.find(new RuleSetId(name)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    /// What a new rule set starts from.
    private RuleSetData original(UrlState url) {
        return url.get(COPY)
                .map(this::find)
                .map(copied ->
                        copied.data()
                                .withName(
                                        getTranslation(
                                                "distribution.rules.copy.name",
                                                copied.data().name())))
                .orElseGet(() -> RuleSetForm.blank(referenceDay.today()));
    }

    private void show(@Nullable RuleSet ruleSet, RuleSetData data) {
        stored = ruleSet;
        mayLeave = false;
        conflict.removeAll();
        body.removeAll();
        title.setText(ruleSet == null ? getTranslation("distribution.rules.new") : data.name());
        var preview = new RuleSetPreview(evaluations, evaluations.words(getLocale()), day);
        var shown =
                new RuleSetForm(
                        evaluations.territoriesToExclude(getLocale()),
                        read -> {
                            preview.show(read);
                            sayChanged();
                        });
        form = shown;
        shown.edit(data);
        boolean mayEdit = editing.isAllowed() && !isPast();
        shown.setReadOnly(!mayEdit);
        var left = mayEdit ? new Div(shown, bar(ruleSet)) : new Div(readOnly(), shown);
        body.add(left, preview);
        body.addClassName("rosa-rule-editor");
    }

    private void sayChanged() {
        say(form != null && form.isChanged() ? getTranslation("distribution.rules.changed") : "");
    }

    private Paragraph readOnly() {
        var sentence =
                new Paragraph(
                        isPast()
                                ? getTranslation("distribution.rules.past", Formats.day(day))
                                : getTranslation("distribution.rules.read-only"));
        sentence.addClassName("rosa-muted");
        return sentence;
    }

    /// On another day one reads.
    private boolean isPast() {
        return day.isBefore(referenceDay.today());
    }

    private RuleSetBar bar(@Nullable RuleSet ruleSet) {
        var shown = new RuleSetBar(ruleSet, this::save, this::archive, this::restore);
        bar = shown;
        return shown;
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
                Undo.offer(
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
                show(now, now.data());
                say(getTranslation("distribution.rules.was-restored", now.data().name()));
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    private void save() {
        editing.require();
        var edited = form == null ? null : form.read().orElse(null);
        if (edited == null) {
            return;
        }
        var before = stored;
        if (before == null) {
            var registered = ruleSets.register(edited);
            mayLeave = true;
            UI.getCurrent().navigate(AnalysisNavigation.rule(registered.id()));
            return;
        }
        amend(before.id(), before.version(), edited, before.data());
    }

    private void amend(RuleSetId id, int version, RuleSetData edited, RuleSetData before) {
        switch (ruleSets.amend(id, version, edited)) {
            case Changed.Done<RuleSet>(RuleSet now) -> {
                show(now, now.data());
                var saved =
                        getTranslation("distribution.rules.saved", Formats.time(clock.instant()));
                say(saved);
                Undo.offer(
                        saved,
                        () -> ruleSets.amend(now.id(), now.version(), before),
                        () -> ruleSets.find(now.id()).ifPresent(back -> show(back, back.data())));
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    private void conflict(RuleSet theirs) {
        var mine = form == null ? null : form.read().orElse(null);
        if (mine == null) {
            return;
        }
        conflict.removeAll();
        conflict.add(
                new RuleSetConflict(
                        mine,
                        theirs,
                        evaluations.words(getLocale()),
                        () -> amend(theirs.id(), theirs.version(), mine, theirs.data()),
                        () -> show(theirs, theirs.data())));
        conflict.scrollIntoView();
    }

    private void gone() {
        say(getTranslation("distribution.rules.gone"));
    }

    private void say(String sentence) {
        if (bar != null) {
            bar.say(sentence);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (mayLeave || form == null || !form.isChanged()) {
            return;
        }
        var leaving = event.postpone();
        Question.ask(
                getTranslation("distribution.rules.leave.title"),
                getTranslation("distribution.rules.leave.text", title.getText()),
                getTranslation("distribution.rules.leave.go"),
                getTranslation("distribution.rules.leave.stay"),
                leaving::proceed);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · ROSA";
    }
}
