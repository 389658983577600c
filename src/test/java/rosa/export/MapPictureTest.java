package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import rosa.export.MapScene.ColourClass;
import rosa.export.MapScene.Point;
import rosa.export.MapScene.Position;
import rosa.export.MapScene.Region;

class MapPictureTest {
    private static final int PALE = 0xD6E6F5;
    private static final int DEEP = 0x004080;

    @Test
    void a_map_is_drawn_at_print_quality_with_each_class_in_its_colour() throws IOException {
        var image = drawn(scene(List.of(), false));

        assertThat(image.getWidth()).isEqualTo(1_800);
        assertThat(image.getHeight()).isBetween(900, 2_600);
        assertThat(share(image, PALE)).isGreaterThan(0.05);
        assertThat(share(image, DEEP)).isGreaterThan(0.05);
    }

    @Test
    void the_alternative_text_is_written_from_the_data() {
        var picture =
                MapPicture.of(scene(List.of(point("Casa Aurora", 80), point("Sole", 12)), true));

        assertThat(picture.alt())
                .isEqualTo(
                        "Mappa: Posti per 1.000 residenti. Posti per 1.000 residenti – da 0 a 2,5:"
                                + " 2 aree; oltre 2,5: 1 area; dato assente: 1 area. Nella classe più"
                                + " alta, oltre 2,5: Gubbio. Posti per struttura: 2 cerchi, il maggiore"
                                + " Casa Aurora (80). Confini schematici. Dati dimostrativi.");
    }

    @Test
    void circles_are_sized_by_area() throws IOException {
        int red = 0xD1344B;
        var small =
                drawn(
                        scene(
                                List.of(
                                        new Point("a", new Position(12.5, 43.3), 25, red),
                                        point("b", 100)),
                                false));
        var large =
                drawn(
                        scene(
                                List.of(
                                        new Point("a", new Position(12.5, 43.3), 100, red),
                                        point("b", 100)),
                                false));

        double ratio = (double) reddish(large) / reddish(small);

        assertThat(ratio).isBetween(3.2, 5.5);
    }

    @Test
    void a_demonstrative_map_is_marked() throws IOException {
        assertThat(share(drawn(scene(List.of(), true)), 0xFFF4DB)).isPositive();
        assertThat(share(drawn(scene(List.of(), false)), 0xFFF4DB)).isZero();
    }

    @Test
    void the_same_scene_is_the_same_picture() {
        var scene = scene(List.of(point("a", 4)), true);

        assertThat(MapPicture.of(scene).image().bytes())
                .isEqualTo(MapPicture.of(scene).image().bytes());
    }

    @Test
    void regions_without_boundaries_cannot_be_drawn() {
        var empty =
                new MapScene(
                        "t",
                        "m",
                        List.of(new Region("Todi", List.of(), -1, true)),
                        List.of(),
                        "",
                        List.of(),
                        "",
                        "",
                        Locale.ITALIAN,
                        false);

        assertThatThrownBy(() -> MapPicture.of(empty)).isInstanceOf(IllegalArgumentException.class);
    }

    static MapScene scene(List<Point> points, boolean demo) {
        return new MapScene(
                "Posti per 1.000 residenti",
                "Posti per 1.000 residenti",
                List.of(
                        square("Perugia", 12.2, 43.0, 0),
                        square("Gubbio", 12.5, 43.0, 1),
                        square("Todi", 12.2, 42.7, 0),
                        square("Spoleto", 12.5, 42.7, Region.NO_DATA)),
                List.of(new ColourClass(PALE, "da 0 a 2,5"), new ColourClass(DEEP, "oltre 2,5")),
                points.isEmpty() ? "" : "Posti per struttura",
                points,
                "Confini schematici",
                "Elaborazione su dati ISTAT e delle Prefetture",
                Locale.ITALIAN,
                demo);
    }

    private static Region square(String name, double west, double south, int colourClass) {
        var ring = new ArrayList<Position>();
        ring.add(new Position(west, south));
        ring.add(new Position(west + 0.3, south));
        ring.add(new Position(west + 0.3, south + 0.3));
        ring.add(new Position(west, south + 0.3));
        ring.add(new Position(west, south));
        return new Region(name, List.of(ring), colourClass, true);
    }

    private static Point point(String name, int size) {
        return new Point(name, new Position(12.35, 42.85), size, 0x17324D);
    }

    private static BufferedImage drawn(MapScene scene) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(MapPicture.of(scene).image().bytes()));
    }

    private static double share(BufferedImage image, int rgb) {
        long hits = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    hits++;
                }
            }
        }
        return (double) hits / (image.getWidth() * (long) image.getHeight());
    }

    private static long reddish(BufferedImage image) {
        long hits = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                if (((rgb >> 16) & 255) > 150 && ((rgb >> 8) & 255) < 120 && (rgb & 255) < 160) {
                    hits++;
                }
            }
        }
        return hits;
    }
}
