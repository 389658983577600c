package rosa.export.internal;

import java.util.ArrayList;
import java.util.List;
import rosa.document.Block;

/// A stretch of the text on pages of one shape.
record Part(boolean wide, List<Block> blocks) {
    Part {
        blocks = List.copyOf(blocks);
    }

    /// The text cut where its pages turn; the first part is upright, and no two neighbours are of
    /// one shape.
    static List<Part> of(List<Block> text) {
        List<Part> parts = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean wide = false;
        for (Block block : text) {
            if (block instanceof Block.Turn(boolean turned)) {
                if (turned != wide) {
                    parts.add(new Part(wide, blocks));
                    blocks.clear();
                    wide = turned;
                }
            } else {
                blocks.add(block);
            }
        }
        parts.add(new Part(wide, blocks));
        return parts;
    }
}
