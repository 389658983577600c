package rosa.network.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Where an undirected network would fall apart: nodes and ties whose loss leaves more parts than
/// there were.
///
/// Tarjan's depth-first search without recursion, so that a chain of any length fits: O(n + m).
/// Parallel ties are one.
///
/// After Hopcroft and Tarjan, *Algorithm 447: efficient algorithms for graph manipulation* (1973).
public final class Cuts {
    private final Adjacency network;
    private final int[] discovered;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private final BitSet points = new BitSet();
    private final List<Bridge> bridges = new ArrayList<>();
    private int time;

    /// @param network an undirected one
    /// @throws IllegalArgumentException if it is directed
    public Cuts(Adjacency network) {
        this.network = network.requireUndirected();
        int nodes = network.nodes();
        discovered = new int[nodes];
        low = new int[nodes];
        parent = new int[nodes];
        next = new int[nodes];
        Arrays.fill(discovered, -1);
        for (int node = 0; node < nodes; node++) {
            next[node] = network.start(node);
        }
        for (int node = 0; node < nodes; node++) {
            if (discovered[node] < 0) {
                search(node);
            }
        }
        bridges.sort(Comparator.comparingInt(Bridge::one).thenComparingInt(Bridge::other));
    }

    /// Articulation points: the nodes without which some others lose all ways to each other, by
    /// number.
    public List<Integer> points() {
        return points.stream().boxed().toList();
    }

    /// The ties without which some nodes lose all ways to each other, by numbers of their ends.
    public List<Bridge> bridges() {
        return List.copyOf(bridges);
    }

    private void search(int root) {
        int branches = 0;
        int node = root;
        enter(root, -1);
        while (node >= 0) {
            if (next[node] < network.start(node + 1)) {
                int other = network.end(next[node]++);
                if (discovered[other] < 0) {
                    enter(other, node);
                    node = other;
                } else if (other != parent[node]) {
                    low[node] = Math.min(low[node], discovered[other]);
                }
            } else {
                int above = parent[node];
                if (above == root) {
                    branches++;
                }
                if (above >= 0) {
                    leave(node, above, root);
                }
                node = above;
            }
        }
        if (branches > 1) {
            points.set(root);
        }
    }

    private void enter(int node, int above) {
        discovered[node] = time;
        low[node] = time++;
        parent[node] = above;
    }

    private void leave(int node, int above, int root) {
        low[above] = Math.min(low[above], low[node]);
        if (low[node] > discovered[above]) {
            bridges.add(new Bridge(Math.min(node, above), Math.max(node, above)));
        }
        if (above != root && low[node] >= discovered[above]) {
            points.set(above);
        }
    }

    /// A tie, lower number first.
    public record Bridge(int one, int other) {}
}
