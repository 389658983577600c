package rosa.plan.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.shared.ui.Undo;

/// Puts sections in another order by dragging them, or with Alt and the arrows on their link; the
/// link that was moved keeps the focus.
final class OutlineOrder {
    private static final String WITH_ALT =
            "event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')"
                    + " && (event.preventDefault() || true)";
    private static final String KEY = "event.key";

    private final Outline.Actions actions;
    private @Nullable SectionId moved;

    OutlineOrder(Outline.Actions actions) {
        this.actions = actions;
    }

    void attach(ListItem item, RouterLink link, Section section, int place, int count) {
        DragSource<ListItem> source = DragSource.create(item);
        source.setDragData(new Standing(section, place));
        source.setEffectAllowed(EffectAllowed.MOVE);
        // The link itself would drag its address.
        link.getElement().setAttribute("draggable", "false");
        DropTarget<ListItem> target = DropTarget.create(item);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event ->
                event.getDragData()
                        .filter(Standing.class::isInstance)
                        .map(Standing.class::cast)
                        .filter(dragged -> !dragged.section().id().equals(section.id()))
                        .ifPresent(dragged -> move(item, dragged, place, count)));
        link.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        link.getElement()
                .addEventListener(
                        "keydown",
                        event -> {
                            boolean up =
                                    event.getEventData().path(KEY).asString("").equals("ArrowUp");
                            int to = up ? place - 1 : place + 1;
                            if (to >= 0 && to < count) {
                                move(item, new Standing(section, place), to, count);
                            }
                        })
                .addEventData(KEY)
                .setFilter(WITH_ALT);
        if (section.id().equals(moved)) {
            moved = null;
            link.getElement().executeJs("this.focus()");
        }
    }

    /// A section and the place that it has.
    private record Standing(Section section, int place) {}

    private void move(ListItem item, Standing standing, int to, int count) {
        Section section = standing.section();
        moved = section.id();
        String said =
                item.getTranslation("plan.section.moved", section.data().title(), to + 1, count);
        actions.move(section, to);
        Undo.offer(
                said,
                () -> {
                    moved = section.id();
                    actions.move(section, standing.place());
                });
    }
}
