package rosa.territory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;

class SchematicCellsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void every_point_lies_in_its_own_cell() {
        var points = grid();

        var cells = SchematicCells.around(points);

        assertThat(cells.keySet()).isEqualTo(points.keySet());
        points.forEach((code, at) ->
                assertThat(
                                Objects.requireNonNull(cells.get(code))
                                        .contains(
                                                FACTORY.createPoint(
                                                        new Coordinate(at.lon(), at.lat()))))
                        .as(code.value())
                        .isTrue());
    }

    @Test
    void cells_do_not_overlap() {
        var cells = SchematicCells.around(grid());

        for (Geometry one : cells.values()) {
            for (Geometry other : cells.values()) {
                if (one != other) {
                    assertThat(one.intersection(other).getArea()).isLessThan(1e-9);
                }
            }
        }
    }

    @Test
    void equal_points_give_equal_cells() {
        Map<IstatCode, Coordinates> backwards = new TreeMap<>(java.util.Comparator.reverseOrder());
        backwards.putAll(grid());

        assertThat(SchematicCells.around(backwards)).isEqualTo(SchematicCells.around(grid()));
    }

    @Test
    void too_few_points_are_refused() {
        var one = Map.of(new IstatCode("054001"), new Coordinates(43, 12));

        assertThatThrownBy(() -> SchematicCells.around(one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 4");
    }

    private static Map<IstatCode, Coordinates> grid() {
        Map<IstatCode, Coordinates> points = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            var at =
                    new Coordinates(42.5 + 0.11 * (i / 6) + 0.013 * (i % 3), 12.1 + 0.14 * (i % 6));
            points.put(new IstatCode("%06d".formatted(54001 + i)), at);
        }
        return points;
    }
}
