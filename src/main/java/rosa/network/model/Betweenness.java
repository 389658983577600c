package rosa.network.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often each node lies on the shortest ways between two others.
///
/// The sum, over all ordered pairs of other nodes, of the share of their shortest ways (by number
/// of arcs) that pass through the node; halve it where the network is undirected. Exact, by
/// Brandes' accumulation from each node: O(n·m) time, O(blocks·n + m) space. The sources are dealt
/// out to a fixed number of blocks whose sums are added in order, so that equal networks give equal
/// numbers to the last bit, however many processors work.
///
/// After Brandes, *A faster algorithm for betweenness centrality* (2001).
public final class Betweenness {
    private static final int BLOCKS = 64;

    private final Adjacency network;

    public Betweenness(Adjacency network) {
        this.network = network;
    }

    /// The betweenness of each node, not normalised.
    public double[] ofEach() {
        int nodes = network.nodes();
        int blocks = Math.min(BLOCKS, nodes);
        double[][] sums =
                IntStream.range(0, blocks)
                        .parallel()
                        .mapToObj(block -> from(block, blocks))
                        .toArray(double[][]::new);
        double[] all = new double[nodes];
        for (double[] some : sums) {
            for (int node = 0; node < nodes; node++) {
                all[node] += some[node];
            }
        }
        return all;
    }

    private double[] from(int first, int stride) {
        int nodes = network.nodes();
        double[] sum = new double[nodes];
        double[] ways = new double[nodes];
        double[] share = new double[nodes];
        int[] distance = new int[nodes];
        int[] order = new int[nodes];
        for (int source = first; source < nodes; source += stride) {
            Arrays.fill(ways, 0);
            Arrays.fill(share, 0);
            Arrays.fill(distance, -1);
            int reached = walk(source, ways, distance, order);
            for (int i = reached - 1; i > 0; i--) {
                int node = order[i];
                double fromHere = 0;
                for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
                    int next = network.end(arc);
                    if (distance[next] == distance[node] + 1) {
                        fromHere += ways[node] / ways[next] * (1 + share[next]);
                    }
                }
                share[node] = fromHere;
                sum[node] += fromHere;
            }
        }
        return sum;
    }

    private int walk(int source, double[] ways, int[] distance, int[] order) {
        ways[source] = 1;
        distance[source] = 0;
        order[0] = source;
        int reached = 1;
        for (int i = 0; i < reached; i++) {
            int node = order[i];
            for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
                int next = network.end(arc);
                if (distance[next] < 0) {
                    distance[next] = distance[node] + 1;
                    order[reached++] = next;
                }
                if (distance[next] == distance[node] + 1) {
                    ways[next] += ways[node];
                }
            }
        }
        return reached;
    }
}
