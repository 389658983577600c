package rosa.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.distribution.model.RuleSetData;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.ReferenceDay;
import rosa.shell.WithoutDay;

/// Writes a rule set, from nothing or as a copy of another. It begins today, whatever day is looked
/// at.
@Route(value = NewRuleSetView.PATH, layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.WRITING)
@StyleSheet("rosa-distribution.css")
@PermitAll
class NewRuleSetView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    static final String PATH = AnalysisNavigation.RULES + "/nuova";

    private static final String COPY = "da";

    private final transient RuleSets ruleSets;
    private final transient Evaluations evaluations;
    private final transient Editing editing;
    private final transient ReferenceDay referenceDay;
    private final Div body = new Div();
    private @Nullable RuleSetEditor editor;
    private boolean mayLeave;

    NewRuleSetView(
            RuleSets ruleSets,
            Evaluations evaluations,
            Editing editing,
            ReferenceDay referenceDay) {
        this.ruleSets = ruleSets;
        this.evaluations = evaluations;
        this.editing = editing;
        this.referenceDay = referenceDay;
        addClassName("rosa-page");
        add(
                new Anchor(AnalysisNavigation.rules(), getTranslation("distribution.rules.title")),
                new H1(getTranslation("distribution.rules.new")),
                body);
    }

    static String copyOf(RuleSetId id) {
        return PATH + "?" + COPY + "=" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!editing.isAllowed()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        mayLeave = false;
        var bar = new RuleSetBar(null, this::save, () -> {}, () -> {});
        var shown =
                RuleSetEditor.writing(
                        evaluations,
                        referenceDay.today(),
                        original(UrlState.of(event.getLocation())),
                        bar);
        editor = shown;
        body.removeAll();
        body.add(shown);
    }

    /// What it starts from.
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

    private RuleSet find(String name) {
        try {
            return ruleSets.find(new RuleSetId(name)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private void save() {
        editing.require();
        var shown = editor;
        if (shown != null) {
            shown.read()
                    .ifPresent(data -> {
                        var registered = ruleSets.register(data);
                        mayLeave = true;
                        UI.getCurrent().navigate(AnalysisNavigation.rule(registered.id()));
                    });
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!mayLeave && editor != null) {
            editor.askBefore(event, getTranslation("distribution.rules.new"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("distribution.rules.new") + " · ROSA";
    }
}
