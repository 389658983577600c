package rosa.imports.ui;

import com.vaadin.flow.component.grid.Grid;

/// A short table is as high as its rows; a long one scrolls.
final class RowHeights {
    private static final int MOST_SHOWN = 12;

    private RowHeights() {}

    static void fit(Grid<?> grid, int rows) {
        grid.setAllRowsVisible(rows <= MOST_SHOWN);
    }
}
