package rosa.table.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.Changed;
import rosa.shared.ui.Question;
import rosa.shared.ui.TwoVersions;
import rosa.shared.ui.Undo;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;
import rosa.table.Decision;
import rosa.table.DecisionData;
import rosa.table.Ruling;
import rosa.table.WorkingTable;

/// Puts a decision into the register or changes one. A change of somebody else's is never
/// overwritten unseen.
@Route(value = DecisionNavigation.DECISIONS + "/:decisione/modifica", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.WRITING)
@RouteAlias(value = DecisionNavigation.NEW, layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-decisions.css")
class DecisionEditView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient DecisionDesk desk;
    private final H1 title = new H1();
    private final Div notices = new Div();
    private final Span status = new Span();
    private final DecisionForm form;
    private @Nullable Decision stored;
    private @Nullable Decision replaced;
    private @Nullable TwoVersions conflict;
    private boolean mayLeave;

    DecisionEditView(DecisionDesk desk) {
        this.desk = desk;
        form = new DecisionForm(desk, this::tell);
        addClassNames("rosa-page", "rosa-decisions__edit");
        status.getElement().setAttribute("role", "status");
        status.addClassName("rosa-muted");
        Button save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("action.cancel"), _ -> open(stored));
        Div bar = new Div(save, cancel, status);
        bar.addClassName("rosa-decisions__save-bar");
        add(title, notices, form, bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // The same view may have been on another decision before.
        stored = null;
        mayLeave = false;
        Optional<String> given = event.getRouteParameters().get("decisione");
        if (given.isPresent()) {
            Optional<Decision> found = desk.find(given.get());
            if (found.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            stored = found.get();
        }
        if (!desk.mayWrite(desk.referenceDay().today())) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        replaced =
                UrlState.of(event.getLocation())
                        .get(DecisionNavigation.IN_PLACE_OF)
                        .flatMap(desk::find)
                        .filter(one -> stored == null && !one.isEnded())
                        .filter(one -> one.table().id().equals(WorkingTable.PREFETTURA))
                        .orElse(null);
        if (stored == null) {
            form.blank(desk.referenceDay().today());
        } else {
            form.show(stored);
        }
        title.setText(heading());
        clear();
        if (replaced != null) {
            notices.add(
                    new Paragraph(
                            getTranslation(
                                    "table.decision.replaces",
                                    DecisionDesk.named(getLocale(), replaced))));
        }
        tell();
    }

    private String heading() {
        return stored == null
                ? getTranslation("table.decisions.register")
                : getTranslation("table.decision.edit", stored.number().text());
    }

    private void tell() {
        String key;
        if (stored == null) {
            key = "table.form.number";
        } else {
            key = form.isChanged() ? "table.form.changed" : "table.form.unchanged";
        }
        status.setText(getTranslation(key));
        TwoVersions open = conflict;
        if (open != null) {
            form.read().ifPresent(mine -> open.showMine(DecisionWords.of(mine, desk, this)));
        }
    }

    private void clear() {
        conflict = null;
        notices.removeAll();
    }

    private void save() {
        form.read().ifPresent(data -> save(data, stored));
    }

    private void save(DecisionData data, @Nullable Decision base) {
        if (base != null) {
            took(desk.decisions().amend(base.id(), base.version(), data), data);
        } else if (replaced != null) {
            took(desk.decisions().registerInPlaceOf(replaced.id(), replaced.version(), data), data);
        } else {
            saved(desk.decisions().register(data));
        }
    }

    private void took(Ruling ruling, DecisionData mine) {
        switch (ruling) {
            case Ruling.Admitted(Changed.Done<Decision>(Decision now)) -> saved(now);
            case Ruling.Admitted(Changed.Stale<Decision>(Decision theirs)) ->
                    conflict(theirs, mine);
            case Ruling.Admitted(Changed.Gone<Decision> _) ->
                    status.setText(getTranslation("table.decision.gone"));
            case Ruling.Refused(Ruling.Obstacle obstacle) ->
                    status.setText(getTranslation(obstacle.messageKey()));
        }
    }

    private void saved(Decision now) {
        Undo.say(getTranslation("table.decision.saved", now.number().text(), now.data().title()));
        open(now);
    }

    private void open(@Nullable Decision decision) {
        mayLeave = true;
        UI.getCurrent()
                .navigate(
                        decision == null
                                ? DecisionNavigation.DECISIONS
                                : DecisionNavigation.decision(decision.id()));
    }

    /// Somebody changed what the person is writing over: they see both and choose.
    private void conflict(Decision theirs, DecisionData mine) {
        clear();
        if (stored == null) {
            // It is the replaced one that changed; what is new is only mine.
            replaced = theirs.isEnded() ? null : theirs;
            notices.add(
                    new Paragraph(
                            getTranslation(
                                    theirs.isEnded()
                                            ? "table.decision.replaced-ended"
                                            : "table.decision.replaced-changed",
                                    theirs.number().text(),
                                    getTranslation(
                                            theirs.stateOn(desk.referenceDay().today())
                                                    .messageKey()))));
            return;
        }
        form.keepUnseen(theirs.data());
        TwoVersions versions =
                new TwoVersions(
                        "table.conflict",
                        theirs.isEnded() ? List.of(ended(theirs)) : List.of(),
                        DecisionWords.of(mine, desk, this),
                        DecisionWords.of(theirs.data(), desk, this),
                        () -> form.read().ifPresent(written -> save(written, theirs)),
                        () -> {
                            stored = theirs;
                            form.show(theirs);
                            clear();
                            tell();
                        });
        conflict = versions;
        notices.add(versions);
        notices.scrollIntoView();
    }

    private String ended(Decision theirs) {
        return getTranslation(
                "table.conflict.ended",
                getTranslation(theirs.stateOn(desk.referenceDay().today()).messageKey()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (mayLeave || !form.isChanged()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        Question.ask(
                getTranslation("table.form.leave.title"),
                getTranslation("table.form.leave.text"),
                getTranslation("table.form.leave.go"),
                getTranslation("table.form.leave.stay"),
                leaving::proceed,
                leaving::cancel);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · ROSA";
    }
}
