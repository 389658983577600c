package rosa.document.transform;

import java.util.Arrays;

/// Which ranges a step replaced, and how long they are since. After prosemirror-transform.
public final class StepMap implements Mappable {
    public static final StepMap EMPTY = new StepMap(new int[0], false);

    private static final long RECOVERY_FACTOR = 1L << 16;

    /// Triples of start, old size, new size; the starts count in the text before the step.
    private final int[] ranges;

    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    static StepMap of(int... ranges) {
        return ranges.length == 0 ? EMPTY : new StepMap(ranges, false);
    }

    /// A map that moves every position by `distance`.
    public static StepMap offset(int distance) {
        if (distance == 0) {
            return EMPTY;
        }
        return distance < 0 ? of(0, -distance, 0) : of(0, 0, distance);
    }

    public StepMap invert() {
        return ranges.length == 0 ? this : new StepMap(ranges, !inverted);
    }

    @Override
    public int map(int position, Side side) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? diff : 0);
            if (start > position) {
                break;
            }
            int end = start + oldSize(i);
            if (position <= end) {
                return moved(i, start, end, diff, position, side);
            }
            diff += newSize(i) - oldSize(i);
        }
        return position + diff;
    }

    @Override
    public MapResult result(int position, Side side) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? diff : 0);
            if (start > position) {
                break;
            }
            int end = start + oldSize(i);
            if (position <= end) {
                boolean kept = position == (side == Side.BEFORE ? start : end);
                long recovery =
                        kept ? MapResult.NOWHERE : i / 3 + (position - start) * RECOVERY_FACTOR;
                return new MapResult(
                        moved(i, start, end, diff, position, side),
                        deletions(oldSize(i) > 0, position, start, end, kept),
                        recovery);
            }
            diff += newSize(i) - oldSize(i);
        }
        return new MapResult(position + diff, 0, MapResult.NOWHERE);
    }

    private int moved(int i, int start, int end, int diff, int position, Side side) {
        boolean before =
                oldSize(i) != 0 && position == start
                        || (oldSize(i) == 0 || position != end) && side == Side.BEFORE;
        return start + diff + (before ? 0 : newSize(i));
    }

    private static int deletions(boolean any, int position, int start, int end, boolean kept) {
        if (!any) {
            return 0;
        }
        int where =
                position == start
                        ? MapResult.AFTER
                        : position == end ? MapResult.BEFORE : MapResult.ACROSS;
        return kept ? where : where | MapResult.SIDE;
    }

    /// The position in this map's outcome that a mirror image of it deleted.
    int recover(long recovery) {
        int index = (int) (recovery % RECOVERY_FACTOR);
        int diff = 0;
        for (int i = 0; !inverted && i < index; i++) {
            diff += ranges[i * 3 + 2] - ranges[i * 3 + 1];
        }
        return ranges[index * 3] + diff + (int) (recovery / RECOVERY_FACTOR);
    }

    private int oldSize(int range) {
        return ranges[range + (inverted ? 2 : 1)];
    }

    private int newSize(int range) {
        return ranges[range + (inverted ? 1 : 2)];
    }

    /// Sees every range: where it was, where it is.
    public void forEach(Visitor visitor) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int before = ranges[i] - (inverted ? diff : 0);
            int after = ranges[i] + (inverted ? 0 : diff);
            visitor.visit(before, before + oldSize(i), after, after + newSize(i));
            diff += newSize(i) - oldSize(i);
        }
    }

    @FunctionalInterface
    public interface Visitor {
        void visit(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepMap map
                && inverted == map.inverted
                && Arrays.equals(ranges, map.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    /// As ProseMirror writes it.
    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges).replace(" ", "");
    }
}
