package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import rosa.plan.WordIntake;
import rosa.shared.Changed;
import rosa.shared.ui.Undo;

/// What a coordinator does with a plan and its sections; what takes something away can be undone.
final class Arranging implements Outline.Actions, PlanHeader.Actions {
    private final PlanDesk desk;
    private final Page page;

    /// The page on which it is done.
    interface Page {
        /// Shows the plan anew, with the paper.
        void show(Plan plan);

        /// Shows the plan's outline and header anew; the paper stays as it is.
        void reload();

        /// The plan on the page.
        PlanId plan();

        String getTranslation(String key, Object... arguments);

        void export(Plan plan);
    }

    Arranging(PlanDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    @Override
    public void rename(Plan plan) {
        TitleDialog.rename(desk, plan, page::reload).open();
    }

    @Override
    public void archive(Plan plan) {
        if (changed(desk.plans().archive(plan.id(), plan.version()))) {
            Undo.offer(
                    text("plan.was-archived", plan.title()),
                    () -> desk.plans().find(plan.id()).ifPresent(this::takeBack));
        }
    }

    @Override
    public void takeBack(Plan plan) {
        if (changed(desk.plans().takeBack(plan.id(), plan.version()))) {
            Undo.say(text("plan.was-taken-back", plan.title()));
        }
    }

    /// Shows what is stored now; false if somebody else was faster, which is said.
    private boolean changed(Changed<Plan> result) {
        return switch (result) {
            case Changed.Done<Plan>(Plan now) -> {
                page.show(now);
                yield true;
            }
            case Changed.Stale<Plan>(Plan theirs) -> {
                page.show(theirs);
                Undo.say(text("plan.changed-meanwhile"));
                yield false;
            }
            case Changed.Gone<Plan> _ -> false;
        };
    }

    @Override
    public void export(Plan plan) {
        page.export(plan);
    }

    @Override
    public void importWord(Plan plan) {
        desk.plans()
                .find(plan.id())
                .ifPresent(now -> new WordDialog(desk, now, this::imported).open());
    }

    private void imported(WordIntake.Taken taken) {
        desk.plans().find(taken.plan()).ifPresent(page::show);
        Undo.offer(
                text("plan.word.done", taken.sections().size()),
                () -> {
                    List<String> left = desk.word().undo(taken);
                    desk.plans().find(taken.plan()).ifPresent(page::show);
                    if (!left.isEmpty()) {
                        Undo.say(text("plan.word.undo.left", String.join(", ", left)));
                    }
                });
    }

    @Override
    public void move(Section section, int place) {
        desk.plans().move(section.id(), place);
        page.reload();
    }

    @Override
    public void remove(Section section) {
        desk.plans().remove(section.id());
        showAgain(section);
        Undo.offer(
                text("plan.section.removed", section.data().title()),
                () -> {
                    desk.plans().putBack(section.id());
                    showAgain(section);
                });
    }

    @Override
    public void add() {
        TitleDialog.ask("plan.section.add", "plan.data.title", "", this::add).open();
    }

    private void add(String title) {
        SectionData data = new SectionData(title, "", null, SectionStatus.DRAFT, null);
        Section added = desk.plans().add(page.plan(), data);
        UI.getCurrent()
                .navigate(
                        PlanNavigation.plan(added.plan()),
                        QueryParameters.of(PlanNavigation.SECTION, added.id().value()));
    }

    private void showAgain(Section section) {
        desk.plans().find(section.plan()).ifPresent(page::show);
    }

    private String text(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }
}
