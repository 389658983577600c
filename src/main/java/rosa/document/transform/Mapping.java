package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A row of step maps to map positions through, of which some are mirror images of others: what one
/// deleted and its mirror brought back is found again, as rebasing needs it. Immutable; after
/// prosemirror-transform.
public final class Mapping implements Mappable {
    public static final Mapping EMPTY = new Mapping(List.of(), List.of(), 0, 0);

    private final List<StepMap> maps;
    private final List<Mirror> mirrors;
    private final int from;
    private final int to;

    /// That the maps of two indexes undo each other.
    private record Mirror(int one, int other) {}

    private Mapping(List<StepMap> maps, List<Mirror> mirrors, int from, int to) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
        this.to = to;
    }

    public static Mapping of(List<StepMap> maps) {
        return new Mapping(List.copyOf(maps), List.of(), 0, maps.size());
    }

    public List<StepMap> maps() {
        return maps;
    }

    /// The index of the map that mirrors that of an index.
    public OptionalInt mirrorOf(int index) {
        for (Mirror mirror : mirrors) {
            if (mirror.one == index) {
                return OptionalInt.of(mirror.other);
            }
            if (mirror.other == index) {
                return OptionalInt.of(mirror.one);
            }
        }
        return OptionalInt.empty();
    }

    /// Maps through those from one index to another alone; mirrors beyond do not count.
    public Mapping slice(int first, int end) {
        return new Mapping(maps, mirrors, Math.max(0, first), Math.min(maps.size(), end));
    }

    public Mapping slice(int first) {
        return slice(first, maps.size());
    }

    public Mapping append(StepMap map) {
        var all = new ArrayList<>(maps);
        all.add(map);
        return new Mapping(List.copyOf(all), mirrors, from, all.size());
    }

    /// With a map that mirrors an earlier one.
    public Mapping append(StepMap map, int mirrored) {
        return append(map).mirroring(maps.size(), mirrored);
    }

    /// With the fact that the maps of two indexes mirror each other.
    public Mapping mirroring(int one, int other) {
        var all = new ArrayList<>(mirrors);
        all.add(new Mirror(one, other));
        return new Mapping(maps, List.copyOf(all), from, to);
    }

    /// With all maps of another mapping, mirrors kept.
    public Mapping append(Mapping other) {
        var all = this;
        for (int i = 0; i < other.maps.size(); i++) {
            int mirror = other.mirrorOf(i).orElse(i);
            all =
                    mirror < i
                            ? all.append(other.maps.get(i), maps.size() + mirror)
                            : all.append(other.maps.get(i));
        }
        return all;
    }

    /// With the inverse of all maps of another mapping, last first, mirrors kept.
    public Mapping appendInverted(Mapping other) {
        var all = this;
        int total = maps.size() + other.maps.size();
        for (int i = other.maps.size() - 1; i >= 0; i--) {
            int mirror = other.mirrorOf(i).orElse(i);
            var map = other.maps.get(i).invert();
            all = mirror > i ? all.append(map, total - mirror - 1) : all.append(map);
        }
        return all;
    }

    public Mapping invert() {
        return EMPTY.appendInverted(this);
    }

    @Override
    public int map(int position, Side side) {
        if (!mirrors.isEmpty()) {
            return result(position, side).position();
        }
        int at = position;
        for (int i = from; i < to; i++) {
            at = maps.get(i).map(at, side);
        }
        return at;
    }

    @Override
    public MapResult result(int position, Side side) {
        int deletions = 0;
        int at = position;
        for (int i = from; i < to; i++) {
            var result = maps.get(i).result(at, side);
            if (result.recovery() != MapResult.NOWHERE) {
                int mirror = mirrorOf(i).orElse(i);
                if (mirror > i && mirror < to) {
                    i = mirror;
                    at = maps.get(mirror).recover(result.recovery());
                    continue;
                }
            }
            deletions |= result.deletions();
            at = result.position();
        }
        return new MapResult(at, deletions, MapResult.NOWHERE);
    }

    @Override
    public String toString() {
        return "%s %s from %d to %d".formatted(maps, mirrors, from, to);
    }
}
