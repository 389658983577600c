package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import java.util.List;

/// The text now shows these live tables and charts, each named once: their readings are needed.
public final class BlocksUsed extends ComponentEvent<PlanEditor> {
    private final List<UsedBlock> blocks;

    BlocksUsed(PlanEditor source, List<UsedBlock> blocks) {
        super(source, true);
        this.blocks = blocks;
    }

    public List<UsedBlock> blocks() {
        return blocks;
    }
}
