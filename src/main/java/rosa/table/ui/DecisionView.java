package rosa.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.identity.AuditEntry;
import rosa.shared.Formats;
import rosa.shared.ui.Question;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.shared.ui.Undo;
import rosa.shell.MainLayout;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.DecisionPageSection;
import rosa.table.Ruling;

/// One decision: what it says, what it concerns, what came of it, its history. On a day gone by it
/// is read as it stood then.
@Route(value = DecisionNavigation.DECISIONS + "/:decisione", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-decisions.css")
class DecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DecisionDesk desk;
    private final transient List<DecisionPageSection> parts;
    private transient @Nullable DecisionId id;
    private String title = "";
    private LocalDate day = LocalDate.EPOCH;

    DecisionView(DecisionDesk desk, List<DecisionPageSection> parts) {
        this.desk = desk;
        this.parts = parts;
        addClassName("rosa-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = desk.referenceDay().of(event.getLocation());
        Optional<Decision> stored = event.getRouteParameters().get("decisione").flatMap(desk::find);
        if (stored.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        id = stored.get().id();
        show(stored.get());
    }

    @Override
    public String getPageTitle() {
        return title + " · ROSA";
    }

    private void show() {
        Optional.ofNullable(id).flatMap(desk.decisions()::find).ifPresent(this::show);
    }

    private void show(Decision decision) {
        removeAll();
        title =
                getTranslation(
                        "table.decision.page-title",
                        decision.number().text(),
                        decision.data().title());
        add(header(decision));
        notices(decision).forEach(this::add);
        Function<String, List<String>> names =
                line -> desk.concerns().namesIn(line, desk.person().get());
        List<AuditEntry> history =
                DecisionHistory.seen(
                        desk.trail().historyOf("Decision", decision.id().value()), names);
        if (!day.equals(desk.referenceDay().today())) {
            add(new PastDecision(decision, day, history));
        }
        Paragraph text = new Paragraph(decision.data().text());
        text.addClassName("rosa-decisions__text");
        add(
                section("table.decision.text", text),
                section("table.decision.concerns", new ConcernList(desk, decision, day)),
                section("table.decision.facts", new DecisionDetails(desk, decision, day)));
        for (DecisionPageSection part : parts) {
            part.section(decision, day).ifPresent(shown -> add(section(part.titleKey(), shown)));
        }
        add(section("table.decision.history", new DecisionHistory(history, names)));
    }

    private Component header(Decision decision) {
        Anchor back =
                new Anchor(
                        DecisionNavigation.on(
                                DecisionNavigation.DECISIONS, day, desk.referenceDay().today()),
                        getTranslation("table.decisions.title"));
        back.addClassName("rosa-decisions__back");
        Span when =
                new Span(
                        getTranslation(
                                "table.decision.line",
                                decision.number().text(),
                                Formats.day(decision.data().takenOn()),
                                decision.table().name()));
        when.addClassName("rosa-muted");
        Div header =
                new Div(
                        new H1(decision.data().title()),
                        new DecisionPill(decision, day, getLocale()),
                        when);
        header.addClassName("rosa-page-header");
        if (decision.demo()) {
            header.add(new StatusPill(Tone.WARNING, getTranslation("network.demo.mark")));
        }
        if (desk.mayWrite(day)) {
            header.add(actions(decision));
        }
        return new Div(back, header);
    }

    private Component actions(Decision decision) {
        Div actions = new Div();
        actions.addClassName("rosa-toolbar");
        actions.add(
                new Button(
                        getTranslation("action.edit"),
                        _ ->
                                UI.getCurrent()
                                        .navigate(
                                                DecisionNavigation.decision(decision.id())
                                                        + "/modifica")));
        if (decision.isEnded()) {
            actions.add(
                    new Button(
                            getTranslation("table.decision.reinstate"),
                            _ -> askToReinstate(decision)));
        } else {
            actions.add(
                    new Button(
                            getTranslation("table.decision.supersede"),
                            _ ->
                                    new SupersedeDialog(desk, decision, this::ended, this::show)
                                            .open()),
                    new Button(
                            getTranslation("table.decision.revoke"),
                            _ -> new RevokeDialog(desk, decision, this::ended, this::show).open()));
        }
        return actions;
    }

    private void ended(Decision now, String said) {
        Undo.offer(said, () -> reinstate(now));
        show();
    }

    private void askToReinstate(Decision decision) {
        Question.ask(
                getTranslation("table.decision.reinstate.title", decision.number().text()),
                getTranslation("table.decision.reinstate.text"),
                getTranslation("table.decision.reinstate"),
                getTranslation("action.cancel"),
                () -> reinstate(decision));
    }

    private void reinstate(Decision decision) {
        Ruling ruling = desk.decisions().reinstate(decision.id(), decision.version());
        String refusal = Notices.refusal(ruling);
        Undo.say(
                refusal.isEmpty()
                        ? getTranslation("table.decision.reinstated", decision.number().text())
                        : getTranslation(refusal));
        show();
    }

    private List<Component> notices(Decision decision) {
        return switch (decision.stateOn(day)) {
            case TO_COME ->
                    List.of(notice(new Span(getTranslation("table.decision.to-come.notice"))));
            case IN_FORCE ->
                    decision.isToReview(day)
                            ? List.of(
                                    notice(
                                            new Span(
                                                    getTranslation(
                                                            "table.decision.review.notice",
                                                            day(decision.data().reviewOn())))))
                            : List.of();
            case SUPERSEDED -> {
                var by = decision.supersededBy();
                yield by == null
                        ? List.of()
                        : List.of(
                                notice(
                                        new Span(
                                                getTranslation(
                                                        "table.decision.superseded.notice",
                                                        day(by.on()))),
                                        new DecisionLink(desk, by.decision(), day)));
            }
            case REVOKED -> {
                var end = decision.revocation();
                yield end == null
                        ? List.of()
                        : List.of(
                                notice(
                                        new Span(
                                                getTranslation(
                                                        "table.decision.revoked.notice",
                                                        day(end.on()),
                                                        end.reason()))));
            }
        };
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Formats.day(date);
    }

    private static Component notice(Component... content) {
        Paragraph notice = new Paragraph(content);
        notice.addClassName("rosa-decisions__notice");
        return notice;
    }

    private Component section(String titleKey, Component content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("rosa-decisions__section");
        return section;
    }
}
