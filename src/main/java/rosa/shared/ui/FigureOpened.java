package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;

/// The author wants to know where a figure comes from.
public final class FigureOpened extends ComponentEvent<PlanEditor> {
    private final UsedFigure figure;

    FigureOpened(PlanEditor source, UsedFigure figure) {
        super(source, true);
        this.figure = figure;
    }

    public UsedFigure figure() {
        return figure;
    }
}
