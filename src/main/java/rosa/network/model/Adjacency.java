package rosa.network.model;

import java.util.Arrays;
import java.util.List;

/// A weighted network over nodes numbered from 0: what the measures of the network walk on.
///
/// Compressed rows: the arcs out of node `v` are those from `start(v)` to `start(v + 1)`, by number
/// of their end. Parallel arcs become one with the sum of their weights. Built in O(n + m log m),
/// kept in O(n + m). Immutable: one may serve many threads at once.
public final class Adjacency {
    private final int[] starts;
    private final int[] ends;
    private final double[] weights;

    private Adjacency(int[] starts, int[] ends, double[] weights) {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
    }

    /// The network of these arcs, as they are directed.
    ///
    /// @throws IllegalArgumentException if an arc ties a node to itself, leaves the `nodes`, or
    ///   does not weigh more than nothing
    public static Adjacency directed(int nodes, List<Arc> arcs) {
        return of(nodes, arcs, false);
    }

    /// The network of these arcs, each in both directions: between two nodes lies the weight of all
    /// arcs between them, whichever way they lead.
    ///
    /// @throws IllegalArgumentException as `directed`
    public static Adjacency undirected(int nodes, List<Arc> arcs) {
        return of(nodes, arcs, true);
    }

    private static Adjacency of(int nodes, List<Arc> arcs, boolean bothWays) {
        int[] starts = new int[nodes + 1];
        for (Arc arc : arcs) {
            if (arc.from() >= nodes || arc.to() >= nodes) {
                throw new IllegalArgumentException(
                        "The arc %d–%d leaves the %d nodes."
                                .formatted(arc.from(), arc.to(), nodes));
            }
            starts[arc.from() + 1]++;
            if (bothWays) {
                starts[arc.to() + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        Arc[] placed = new Arc[starts[nodes]];
        int[] next = starts.clone();
        for (Arc arc : arcs) {
            placed[next[arc.from()]++] = arc;
            if (bothWays) {
                placed[next[arc.to()]++] = new Arc(arc.to(), arc.from(), arc.weight());
            }
        }
        return joined(nodes, starts, placed);
    }

    private static Adjacency joined(int nodes, int[] starts, Arc[] placed) {
        int[] joinedStarts = new int[nodes + 1];
        int[] ends = new int[placed.length];
        double[] weights = new double[placed.length];
        int kept = 0;
        for (int node = 0; node < nodes; node++) {
            Arrays.sort(
                    placed,
                    starts[node],
                    starts[node + 1],
                    (one, other) -> Integer.compare(one.to(), other.to()));
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                Arc arc = placed[i];
                if (kept > joinedStarts[node] && ends[kept - 1] == arc.to()) {
                    weights[kept - 1] += arc.weight();
                } else {
                    ends[kept] = arc.to();
                    weights[kept++] = arc.weight();
                }
            }
            joinedStarts[node + 1] = kept;
        }
        return new Adjacency(joinedStarts, Arrays.copyOf(ends, kept), Arrays.copyOf(weights, kept));
    }

    public int nodes() {
        return starts.length - 1;
    }

    /// How many arcs there are; an undirected tie counts twice.
    public int arcs() {
        return ends.length;
    }

    /// The first arc out of `node`; of `nodes()`, the number of all arcs.
    int start(int node) {
        return starts[node];
    }

    /// Where the arc leads.
    int end(int arc) {
        return ends[arc];
    }

    /// What the arc weighs.
    double weight(int arc) {
        return weights[arc];
    }

    /// The weight of the arc from one to the other; 0 if there is none. O(log degree).
    public double weight(int from, int to) {
        int arc = Arrays.binarySearch(ends, starts[from], starts[from + 1], to);
        return arc < 0 ? 0 : weights[arc];
    }

    /// Itself, if each arc has one of the same weight in return.
    ///
    /// @throws IllegalArgumentException if one has not
    Adjacency requireUndirected() {
        for (int node = 0; node < nodes(); node++) {
            for (int arc = starts[node]; arc < starts[node + 1]; arc++) {
                if (weight(ends[arc], node) != weights[arc]) {
                    throw new IllegalArgumentException(
                            "The arc %d–%d has none of the same weight in return."
                                    .formatted(node, ends[arc]));
                }
            }
        }
        return this;
    }

    /// One tie.
    ///
    /// @param from number of the node it begins at
    /// @param to number of the node it leads to
    /// @param weight its strength, more than nothing
    public record Arc(int from, int to, double weight) {
        public Arc {
            if (from < 0 || to < 0) {
                throw new IllegalArgumentException(
                        "The arc %d–%d has an end before the first node.".formatted(from, to));
            }
            if (from == to) {
                throw new IllegalArgumentException(
                        "Node %d cannot be tied to itself.".formatted(from));
            }
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of a tie must be more than nothing.".formatted(weight));
            }
        }
    }
}
