package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import java.util.List;

/// The text now asks for these figures, each named once: their readings are needed.
public final class FiguresUsed extends ComponentEvent<PlanEditor> {
    private final List<UsedFigure> figures;

    FiguresUsed(PlanEditor source, List<UsedFigure> figures) {
        super(source, true);
        this.figures = figures;
    }

    public List<UsedFigure> figures() {
        return figures;
    }
}
