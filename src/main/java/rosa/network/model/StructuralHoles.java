package rosa.network.model;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// How much a node's partners are tied to each other, which leaves it the less room to mediate.
///
/// With a(i,j) the weight between i and j, and p(i,j) its share of all of i's: *constraint* c(i) =
/// Σ_j (p(i,j) + Σ_q p(i,q)·p(q,j))² over the partners j; high where i leans on one partner or on
/// partners tied to each other. *Effective size* = Σ_j (1 − Σ_q p(i,q)·a(j,q)/max a(j,·)): how many
/// partners are not redundant. Neither is a number for a node without partners. O(Σ degree²·log
/// degree) time, O(n) space.
///
/// After Burt, *Structural Holes* (1992).
public final class StructuralHoles {
    private final Adjacency network;
    private final double[] total;
    private final double[] largest;

    /// @param network an undirected one; of a directed one, take `Adjacency.undirected` of its arcs
    /// @throws IllegalArgumentException if it is directed
    public StructuralHoles(Adjacency network) {
        this.network = network.requireUndirected();
        total = new double[network.nodes()];
        largest = new double[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) {
            for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
                total[node] += network.weight(arc);
                largest[node] = Math.max(largest[node], network.weight(arc));
            }
        }
    }

    /// Burt's constraint of each node; NaN without partners.
    public double[] constraint() {
        return ofEachWithPartners(this::constraint);
    }

    /// Burt's effective size of each node; NaN without partners.
    public double[] effectiveSize() {
        return ofEachWithPartners(this::effectiveSize);
    }

    private double[] ofEachWithPartners(IntToDoubleFunction measure) {
        return IntStream.range(0, network.nodes())
                .mapToDouble(node -> total[node] == 0 ? Double.NaN : measure.applyAsDouble(node))
                .toArray();
    }

    private double constraint(int node) {
        double sum = 0;
        for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
            int partner = network.end(arc);
            double invested = network.weight(arc) / total[node];
            for (int via = network.start(node); via < network.start(node + 1); via++) {
                int third = network.end(via);
                invested +=
                        network.weight(via)
                                / total[node]
                                * network.weight(third, partner)
                                / total[third];
            }
            sum += invested * invested;
        }
        return sum;
    }

    private double effectiveSize(int node) {
        double sum = 0;
        for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
            int partner = network.end(arc);
            double redundant = 0;
            for (int via = network.start(node); via < network.start(node + 1); via++) {
                redundant +=
                        network.weight(via)
                                / total[node]
                                * network.weight(partner, network.end(via))
                                / largest[partner];
            }
            sum += 1 - redundant;
        }
        return sum;
    }
}
