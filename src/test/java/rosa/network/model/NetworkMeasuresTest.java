package rosa.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rosa.network.model.Adjacency.Arc;

/// Own algorithms against NetworkX 2.8.8 (Debian's `python3-networkx`) and against the definition,
/// computed the slow way.
///
/// `nx.karate_club_graph()` without weights: `nx.betweenness_centrality(g, normalized=False)`,
/// `nx.constraint(g)`, `nx.articulation_points(g)`, `nx.bridges(g)`; the small one is a
/// `nx.DiGraph`: `nx.constraint(d, weight="weight")`, `nx.effective_size(d, weight="weight")`,
/// `nx.betweenness_centrality(d, normalized=False)`.
class NetworkMeasuresTest {
    private static final double CLOSE = 5e-7;
    private static final String KARATE_CLUB =
            """
            0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 \
            1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 \
            5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 \
            19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 \
            26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
            """;
    private static final List<Arc> FIVE =
            List.of(
                    new Arc(0, 1, 3),
                    new Arc(1, 0, 1),
                    new Arc(1, 2, 2),
                    new Arc(2, 3, 1),
                    new Arc(0, 2, 1),
                    new Arc(3, 4, 2),
                    new Arc(4, 2, 1));

    @Test
    void betweenness_is_what_networkx_finds_in_the_karate_club() {
        var club = Adjacency.undirected(34, karateClub());

        double[] found = new Betweenness(club).ofEach();

        assertThat(found[0] / 2).isCloseTo(231.071429, within(CLOSE));
        assertThat(found[1] / 2).isCloseTo(28.478571, within(CLOSE));
        assertThat(found[11]).isZero();
        assertThat(found[16]).isZero();
        assertThat(found[33] / 2).isCloseTo(160.551587, within(CLOSE));
        assertThat(Arrays.stream(found).sum() / 2).isCloseTo(790, within(CLOSE));
    }

    @Test
    void betweenness_follows_the_direction_of_ties() {
        var network = Adjacency.directed(5, FIVE);

        assertThat(new Betweenness(network).ofEach()).containsExactly(0, 0, 5, 3, 1);
    }

    @Test
    void betweenness_is_the_share_of_shortest_ways_counted_pair_by_pair() {
        for (int seed = 0; seed < 20; seed++) {
            var network = Adjacency.directed(25, scattered(seed, 25, 70));

            double[] found = new Betweenness(network).ofEach();

            assertThat(found).containsExactly(pairByPair(network), within(1e-9));
        }
    }

    @Test
    void betweenness_is_the_same_to_the_last_bit_each_time() {
        var network = Adjacency.undirected(300, scattered(1, 300, 900));

        assertThat(new Betweenness(network).ofEach())
                .containsExactly(new Betweenness(network).ofEach());
    }

    @Test
    void cuts_are_what_networkx_finds_in_the_karate_club() {
        var cuts = new Cuts(Adjacency.undirected(34, karateClub()));

        assertThat(cuts.points()).containsExactly(0);
        assertThat(cuts.bridges()).containsExactly(new Cuts.Bridge(0, 11));
    }

    @Test
    void a_node_or_tie_is_a_cut_if_without_it_there_are_more_parts() {
        for (int seed = 0; seed < 50; seed++) {
            var arcs = scattered(seed, 20, 22);
            var cuts = new Cuts(Adjacency.undirected(20, arcs));

            assertThat(cuts.points())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20)
                                    .filter(node -> isPoint(arcs, node))
                                    .boxed()
                                    .toList());
            for (Arc arc : arcs) {
                var tie =
                        new Cuts.Bridge(
                                Math.min(arc.from(), arc.to()), Math.max(arc.from(), arc.to()));
                var without = arcs.stream().filter(one -> !joinsSame(one, arc)).toList();
                assertThat(cuts.bridges().contains(tie))
                        .isEqualTo(parts(without, -1) > parts(arcs, -1));
            }
        }
    }

    @Test
    void a_chain_of_any_length_is_all_cuts() {
        int nodes = 1_000_000;
        var chain = IntStream.range(1, nodes).mapToObj(node -> new Arc(node - 1, node, 1)).toList();

        var cuts = new Cuts(Adjacency.undirected(nodes, chain));

        assertThat(cuts.points()).hasSize(nodes - 2);
        assertThat(cuts.bridges()).hasSize(nodes - 1);
    }

    @Test
    void what_asks_for_an_undirected_network_refuses_a_directed_one() {
        var oneWay = Adjacency.directed(2, List.of(new Arc(0, 1, 1)));
        var uneven = Adjacency.directed(2, List.of(new Arc(0, 1, 1), new Arc(1, 0, 2)));

        assertThatThrownBy(() -> new Cuts(oneWay)).hasMessageContaining("0–1");
        assertThatThrownBy(() -> new StructuralHoles(oneWay)).hasMessageContaining("0–1");
        assertThatThrownBy(() -> new StructuralHoles(uneven)).hasMessageContaining("0–1");
    }

    @Test
    void constraint_is_what_networkx_finds() {
        double[] club = new StructuralHoles(Adjacency.undirected(34, karateClub())).constraint();
        double[] five = new StructuralHoles(Adjacency.undirected(5, FIVE)).constraint();

        assertThat(club[0]).isCloseTo(0.155423, within(CLOSE));
        assertThat(club[1]).isCloseTo(0.279535, within(CLOSE));
        assertThat(club[11]).isCloseTo(1, within(CLOSE));
        assertThat(club[16]).isCloseTo(0.78125, within(CLOSE));
        assertThat(club[33]).isCloseTo(0.156419, within(CLOSE));
        assertThat(five)
                .containsExactly(
                        new double[] {0.992178, 0.755556, 0.7536, 0.84642, 0.84642}, within(CLOSE));
    }

    @Test
    void effective_size_is_what_networkx_finds() {
        double[] five = new StructuralHoles(Adjacency.undirected(5, FIVE)).effectiveSize();

        assertThat(five).containsExactly(new double[] {1.1, 1.583333, 3, 1.5, 1.5}, within(CLOSE));
    }

    @Test
    void a_node_alone_has_no_constraint_and_no_effective_size() {
        var holes = new StructuralHoles(Adjacency.undirected(3, List.of(new Arc(0, 1, 1))));

        assertThat(holes.constraint()[2]).isNaN();
        assertThat(holes.effectiveSize()[2]).isNaN();
    }

    @Test
    void a_network_without_nodes_has_no_measures() {
        var nothing = Adjacency.undirected(0, List.of());

        assertThat(new Betweenness(nothing).ofEach()).isEmpty();
        assertThat(new Cuts(nothing).points()).isEmpty();
        assertThat(new StructuralHoles(nothing).constraint()).isEmpty();
    }

    @Test
    void parallel_ties_count_as_one_with_all_their_weight() {
        var network = Adjacency.directed(2, List.of(new Arc(0, 1, 1), new Arc(0, 1, 2)));

        assertThat(network.arcs()).isEqualTo(1);
        assertThat(network.weight(0, 1)).isEqualTo(3);
        assertThat(network.weight(1, 0)).isZero();
    }

    @Test
    void a_tie_of_a_node_to_itself_or_to_an_unknown_one_or_without_weight_is_refused() {
        assertThatThrownBy(() -> new Arc(4, 4, 1)).hasMessageContaining("Node 4");
        assertThatThrownBy(() -> new Arc(-1, 4, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Arc(0, 1, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Arc(0, 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Adjacency.directed(2, List.of(new Arc(0, 2, 1))))
                .hasMessageContaining("0–2");
    }

    private static List<Arc> karateClub() {
        return Arrays.stream(KARATE_CLUB.strip().split(" "))
                .map(tie -> tie.split("-"))
                .map(ends -> new Arc(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), 1))
                .toList();
    }

    private static List<Arc> scattered(int seed, int nodes, int arcs) {
        var random = new Random(seed);
        List<Arc> all = new ArrayList<>();
        while (all.size() < arcs) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            if (from != to) {
                all.add(new Arc(from, to, 1));
            }
        }
        return all;
    }

    /// By the definition: the shortest ways through each node, from counts of walks of each length.
    private static double[] pairByPair(Adjacency network) {
        int nodes = network.nodes();
        int[][] distance = new int[nodes][nodes];
        double[][] ways = new double[nodes][nodes];
        double[][] walks = new double[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            Arrays.fill(distance[from], -1);
            distance[from][from] = 0;
            ways[from][from] = 1;
            walks[from][from] = 1;
        }
        for (int length = 1; length < nodes; length++) {
            double[][] longer = new double[nodes][nodes];
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    for (int last = 0; last < nodes; last++) {
                        longer[from][to] += network.weight(last, to) > 0 ? walks[from][last] : 0;
                    }
                    if (distance[from][to] < 0 && longer[from][to] > 0) {
                        distance[from][to] = length;
                        ways[from][to] = longer[from][to];
                    }
                }
            }
            walks = longer;
        }
        double[] sums = new double[nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                for (int node = 0; node < nodes; node++) {
                    boolean between =
                            node != from
                                    && node != to
                                    && from != to
                                    && distance[from][to] > 0
                                    && distance[from][node] > 0
                                    && distance[node][to] > 0
                                    && distance[from][node] + distance[node][to]
                                            == distance[from][to];
                    sums[node] += between ? ways[from][node] * ways[node][to] / ways[from][to] : 0;
                }
            }
        }
        return sums;
    }

    private static boolean isPoint(List<Arc> arcs, int node) {
        var without = arcs.stream().filter(arc -> arc.from() != node && arc.to() != node).toList();
        return parts(without, node) > parts(arcs, -1);
    }

    private static boolean joinsSame(Arc one, Arc other) {
        return (one.from() == other.from() && one.to() == other.to())
                || (one.from() == other.to() && one.to() == other.from());
    }

    /// How many parts the twenty nodes, without `left`, fall into.
    private static int parts(List<Arc> arcs, int left) {
        int[] part = IntStream.range(0, 20).toArray();
        for (Arc arc : arcs) {
            int kept = part[arc.from()];
            int lost = part[arc.to()];
            for (int node = 0; node < part.length; node++) {
                part[node] = part[node] == lost ? kept : part[node];
            }
        }
        return (int)
                IntStream.range(0, 20)
                        .filter(node -> node != left)
                        .map(node -> part[node])
                        .distinct()
                        .count();
    }
}
