package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;

/// Squares side by side, a degree wide.
class JoinedBoundariesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);
    private static final IstatCode A = MadeUp.code(1);
    private static final IstatCode B = MadeUp.code(2);
    private static final IstatCode C = MadeUp.code(3);
    private static final IstatCode M = MadeUp.code(9);
    private static final Map<IstatCode, Geometry> STORED =
            Map.of(A, square(0), B, square(1), C, square(2));

    @Test
    void a_merged_comune_is_one_polygon_of_its_parts_until_it_has_a_boundary_of_its_own() {
        var merger = List.of(change(Kind.MERGER, DAY, A, M), change(Kind.MERGER, DAY, B, M));

        Geometry joined = drawn(DAY, STORED, merger, M).get(M);
        Map<IstatCode, Geometry> withOwn = new TreeMap<>(STORED);
        withOwn.put(M, square(7));

        assertThat(joined.getGeometryType()).isEqualTo("Polygon");
        assertThat(joined.getArea()).isEqualTo(2, within(1e-9));
        assertThat(drawn(DAY, withOwn, merger, M).get(M).equalsTopo(square(7))).isTrue();
    }

    @Test
    void what_was_incorporated_is_joined_to_the_boundary_of_the_comune_that_goes_on() {
        var incorporation = List.of(change(Kind.INCORPORATION, DAY, A, B));

        assertThat(drawn(DAY, STORED, incorporation, B).get(B).getArea())
                .isEqualTo(2, within(1e-9));
        assertThat(drawn(DAY.minusDays(1), STORED, incorporation, B).get(B).getArea())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void parts_of_parts_are_joined_and_what_they_all_are_is_told() {
        var chain =
                List.of(
                        change(Kind.MERGER, DAY, A, M),
                        change(Kind.MERGER, DAY, B, M),
                        change(Kind.INCORPORATION, LATER, M, C));

        assertThat(drawn(LATER, STORED, chain, C).get(C).getArea()).isEqualTo(3, within(1e-9));
        assertThat(new JoinedBoundaries(lineage(chain), LATER).drawnFrom(C, STORED.keySet()))
                .contains(Set.of(A, B, C));
    }

    @Test
    void a_comune_split_off_is_drawn_with_the_old_one_until_it_has_a_boundary() {
        var split = List.of(change(Kind.SPLIT, DAY, A, M));
        var joined = new JoinedBoundaries(lineage(split), DAY);

        assertThat(joined.drawnFrom(M, STORED.keySet())).contains(Set.of());
        assertThat(drawn(DAY, STORED, split, A, M)).containsOnlyKeys(A);
    }

    @Test
    void the_heirs_of_a_divided_comune_keep_their_boundaries_and_new_ones_wait_for_theirs() {
        var division =
                List.of(
                        change(Kind.DIVISION, DAY, A, B),
                        change(Kind.DIVISION, DAY, A, M),
                        change(Kind.SPLIT, DAY, A, M));
        var joined = new JoinedBoundaries(lineage(division), DAY);

        assertThat(joined.drawnFrom(B, STORED.keySet())).contains(Set.of(B));
        assertThat(joined.drawnFrom(M, STORED.keySet())).contains(Set.of());
    }

    @Test
    void a_comune_of_which_nothing_is_known_cannot_be_drawn() {
        var joined =
                new JoinedBoundaries(
                        lineage(List.of(change(Kind.SPLIT, LATER, A, M))), LATER.minusDays(1));

        assertThat(joined.drawnFrom(MadeUp.code(8), STORED.keySet())).isEmpty();
        assertThat(joined.drawnFrom(M, STORED.keySet())).isEmpty();
    }

    private static Map<IstatCode, Geometry> drawn(
            LocalDate day,
            Map<IstatCode, Geometry> stored,
            List<ComuneChange> changes,
            IstatCode... comuni) {
        List<Comune> all = Arrays.stream(comuni).map(code -> MadeUp.comune(code)).toList();
        return new JoinedBoundaries(lineage(changes), day).of(all, stored);
    }

    private static Lineage lineage(List<ComuneChange> changes) {
        return new Lineage(changes, Map.of(A, 100, B, 200, C, 300, M, 50));
    }

    private static ComuneChange change(Kind kind, LocalDate on, IstatCode from, IstatCode to) {
        return MadeUp.change(kind, on, from, to);
    }

    private static Geometry square(int x) {
        return new GeometryFactory()
                .createPolygon(
                        new Coordinate[] {
                            new Coordinate(x, 0),
                            new Coordinate(x + 1, 0),
                            new Coordinate(x + 1, 1),
                            new Coordinate(x, 1),
                            new Coordinate(x, 0)
                        });
    }
}
