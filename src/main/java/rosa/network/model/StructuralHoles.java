package rosa.network.model;

import java.util.HashMap;
import java.util.Map;

/// How much a node's partners are tied to each other, which leaves it the less room to mediate.
///
/// With a(i,j) the weights of the arcs between i and j in both directions together, and p(i,j)
/// their share of all of i's: *constraint* c(i) = Σ_j (p(i,j) + Σ_q p(i,q)·p(q,j))² over the
/// partners j; high where all lean on one or on partners tied to each other. *Effective size* = Σ_j
/// (1 − Σ_q p(i,q)·a(j,q)/max a(j,·)): how many partners are not redundant. Neither is a number for
/// a node without partners. O(Σ degree²) time, O(m) space.
///
/// After Burt, *Structural Holes* (1992).
public final class StructuralHoles {
    private final Map<Integer, Map<Integer, Double>> mutual = new HashMap<>();
    private final double[] total;
    private final double[] largest;

    public StructuralHoles(Adjacency network) {
        total = new double[network.nodes()];
        largest = new double[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) {
            for (int arc = network.start(node); arc < network.start(node + 1); arc++) {
                int other = network.end(arc);
                double weight = network.weight(node, other);
                partners(node).merge(other, weight, Double::sum);
                partners(other).merge(node, weight, Double::sum);
            }
        }
        mutual.forEach((node, partners) ->
                partners.values()
                        .forEach(weight -> {
                            total[node] += weight;
                            largest[node] = Math.max(largest[node], weight);
                        }));
    }

    /// Burt's constraint of each node; NaN without partners.
    public double[] constraint() {
        double[] all = new double[total.length];
        for (int node = 0; node < all.length; node++) {
            all[node] = total[node] == 0 ? Double.NaN : constraint(node);
        }
        return all;
    }

    /// Burt's effective size of each node; NaN without partners.
    public double[] effectiveSize() {
        double[] all = new double[total.length];
        for (int node = 0; node < all.length; node++) {
            all[node] = total[node] == 0 ? Double.NaN : effectiveSize(node);
        }
        return all;
    }

    private double constraint(int node) {
        double sum = 0;
        for (int partner : partners(node).keySet()) {
            double invested = share(node, partner);
            for (int third : partners(node).keySet()) {
                invested += share(node, third) * share(third, partner);
            }
            sum += invested * invested;
        }
        return sum;
    }

    private double effectiveSize(int node) {
        double sum = 0;
        for (int partner : partners(node).keySet()) {
            double redundant = 0;
            for (int third : partners(node).keySet()) {
                redundant += share(node, third) * between(partner, third) / largest[partner];
            }
            sum += 1 - redundant;
        }
        return sum;
    }

    private double share(int node, int partner) {
        return between(node, partner) / total[node];
    }

    private double between(int node, int partner) {
        return partners(node).getOrDefault(partner, 0.0);
    }

    private Map<Integer, Double> partners(int node) {
        return mutual.computeIfAbsent(node, _ -> new HashMap<>());
    }
}
