package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import rosa.distribution.Analysis;
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
    private final transient Analysis analysis;
    private final transient Clock clock;

    private final H1 title = new H1();
    private final Span state = new Span();
    private final Div conflict = new Div();
    private final Div body = new Div();
    private @Nullable RuleSet stored;
    private @Nullable RuleSetForm form;
    private LocalDate day;
    private boolean mayLeave;

    RuleSetView(
            RuleSets ruleSets,
            Evaluations evaluations,
            Editing editing,
            ReferenceDay referenceDay,
            Analysis analysis,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
        this.editing = editing;
        this.referenceDay = referenceDay;
        this.analysis = analysis;
        this.clock = clock;
        this.day = referenceDay.today();
        addClassName("rosa-page");
        state.getElement().setAttribute("role", "status");
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
            editing.require();
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
        state.setText("");
        var preview = new RuleSetPreview(analysis, evaluations.words(getLocale()), day);
        var shown = new RuleSetForm(evaluations.territoriesToExclude(getLocale()), preview::show);
        form = shown;
        shown.edit(data);
        shown.setReadOnly(!editing.isAllowed());
        var left = new Div(shown, editing.isAllowed() ? saveBar(ruleSet) : readOnly());
        body.add(left, preview);
        body.addClassName("rosa-rule-editor");
    }

    private Paragraph readOnly() {
        var sentence = new Paragraph(getTranslation("distribution.rules.read-only"));
        sentence.addClassName("rosa-muted");
        return sentence;
    }

    private Div saveBar(@Nullable RuleSet ruleSet) {
        var save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save");
        var cancel =
                new Button(
                        getTranslation("action.cancel"),
                        _ -> UI.getCurrent().navigate(AnalysisNavigation.RULES));
        var bar = new Div(save, cancel, state);
        if (ruleSet != null) {
            bar.add(ruleSet.isArchived() ? restore(ruleSet) : archive(ruleSet));
        }
        bar.addClassName("rosa-save-bar");
        return bar;
    }

    private Button archive(RuleSet ruleSet) {
        return new Button(
                getTranslation("distribution.rules.archive"),
                _ -> {
                    var dialog =
                            new ConfirmDialog(
                                    getTranslation(
                                            "distribution.rules.archive.title",
                                            ruleSet.data().name()),
                                    getTranslation("distribution.rules.archive.text"),
                                    getTranslation("distribution.rules.archive"),
                                    _ -> archived(ruleSet));
                    dialog.setCancelable(true);
                    dialog.setCancelText(getTranslation("action.cancel"));
                    dialog.open();
                });
    }

    private void archived(RuleSet ruleSet) {
        editing.require();
        switch (ruleSets.archive(ruleSet.id(), ruleSet.version())) {
            case Changed.Done<RuleSet>(RuleSet now) -> {
                mayLeave = true;
                Undo.offer(
                        getTranslation("distribution.rules.was-archived", now.data().name()),
                        () -> ruleSets.restore(now.id(), now.version()));
                UI.getCurrent().navigate(AnalysisNavigation.RULES);
            }
            case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
            case Changed.Gone<RuleSet> _ -> gone();
        }
    }

    private Button restore(RuleSet ruleSet) {
        return new Button(
                getTranslation("distribution.rules.restore"),
                _ -> {
                    editing.require();
                    switch (ruleSets.restore(ruleSet.id(), ruleSet.version())) {
                        case Changed.Done<RuleSet>(RuleSet now) -> {
                            show(now, now.data());
                            state.setText(
                                    getTranslation(
                                            "distribution.rules.was-restored", now.data().name()));
                        }
                        case Changed.Stale<RuleSet>(RuleSet theirs) -> conflict(theirs);
                        case Changed.Gone<RuleSet> _ -> gone();
                    }
                });
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
                state.setText(saved);
                Undo.offer(
                        saved,
                        () -> {
                            ruleSets.amend(now.id(), now.version(), before);
                            var back = ruleSets.ruleSet(now.id());
                            show(back, back.data());
                        });
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
        state.setText(getTranslation("distribution.rules.gone"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (mayLeave || form == null || !form.isChanged()) {
            return;
        }
        var leaving = event.postpone();
        var dialog =
                new ConfirmDialog(
                        getTranslation("distribution.rules.leave.title"),
                        getTranslation("distribution.rules.leave.text", title.getText()),
                        getTranslation("distribution.rules.leave.go"),
                        _ -> leaving.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("distribution.rules.leave.stay"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · ROSA";
    }
}
