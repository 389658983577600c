package rosa.imports.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.imports.model.Region;
import rosa.imports.model.Row;
import rosa.imports.model.SheetOutline;

/// Collects what is known of a sheet before it is read.
final class SheetHead implements Row.Sink {
    private static final int MOST_MERGED = 20_000;

    private final String name;
    private final List<Row> head = new ArrayList<>();
    private final List<Region> merged = new ArrayList<>();
    private int rows;

    SheetHead(String name) {
        this.name = name;
    }

    @Override
    public void take(Row row) {
        if (!row.isBlank()) {
            rows = row.number();
            if (head.size() < SheetOutline.HEAD) {
                head.add(row);
            }
        }
    }

    void merged(Region region) {
        if (merged.size() < MOST_MERGED) {
            merged.add(region);
        }
    }

    SheetOutline outline() {
        return new SheetOutline(name, rows, head, merged);
    }
}
