package rosa.export.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import rosa.document.PngImage;
import rosa.export.MapScene;
import rosa.export.MapScene.Point;
import rosa.export.MapScene.Region;

/// Draws a map with Java2D: regions in their class's colour, circles by area, names where there is
/// room, the legend at the right, caption and credits below.
public final class MapDrawing {
    static final int WIDTH = 1_800;
    static final int MARGIN = 36;
    static final double LARGEST_RADIUS = 34;
    static final Color INK = new Color(0x17324D);
    static final Color GREY = new Color(0x5A6772);

    private static final int MAP_WIDTH = 1_150;
    private static final int MAP_HEIGHT = 1_480;
    private static final Color BORDER = new Color(0x5A6772);

    /// Eight points on paper, where the picture is 150 mm wide.
    private static final Font NAMES = new Font(Font.SANS_SERIF, Font.PLAIN, 34);

    private static final float HALO = 7;

    private final MapScene scene;
    private final Words words;
    private final Graphics2D pen;
    private final MapLegend legend;

    private MapDrawing(MapScene scene, Graphics2D pen) {
        this.scene = scene;
        this.words = Words.in(scene.language());
        this.pen = pen;
        this.legend = new MapLegend(scene, words, pen);
    }

    public static PngImage png(MapScene scene) {
        var canvas = new BufferedImage(WIDTH, 3_000, BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int height = Math.min(canvas.getHeight(), new MapDrawing(scene, pen).draw());
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas.getSubimage(0, 0, WIDTH, height), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PngImage(out.toByteArray());
    }

    /// Draws everything and says how tall it became.
    private int draw() {
        double top = legend.title(MARGIN);
        var projection =
                new MapProjection(
                        scene, new Rectangle2D.Double(MARGIN, top + 16, MAP_WIDTH, MAP_HEIGHT));
        regions(projection);
        circles(projection);
        names(projection);
        double right = MARGIN + MAP_WIDTH + 40.0;
        double legendEnd = legend.draw(right, top + 16);
        double end = Math.max(top + 16 + projection.height(), legendEnd);
        return (int) Math.ceil(legend.credits(end + 28)) + MARGIN;
    }

    private void regions(MapProjection projection) {
        for (Region region : scene.regions()) {
            var path = projection.path(region);
            if (region.colourClass() == Region.NO_DATA) {
                pen.setPaint(hatching());
            } else {
                pen.setColor(new Color(scene.classes().get(region.colourClass()).rgb()));
            }
            pen.fill(path);
            pen.setColor(BORDER);
            pen.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(path);
        }
    }

    static TexturePaint hatching() {
        var tile = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        var pen = tile.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 10, 10);
        pen.setColor(new Color(0xB5BEC7));
        pen.setStroke(new BasicStroke(1.5f));
        pen.drawLine(-1, 11, 11, -1);
        pen.drawLine(-6, 6, 6, -6);
        pen.drawLine(4, 16, 16, 4);
        pen.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, 10, 10));
    }

    /// The larger first, so that none hides a smaller one.
    private void circles(MapProjection projection) {
        var ordered =
                scene.points().stream()
                        .sorted(
                                Comparator.comparingInt(Point::size)
                                        .reversed()
                                        .thenComparing(Point::name))
                        .toList();
        for (Point point : ordered) {
            var at = projection.point(point.at());
            circle(at.getX(), at.getY(), legend.radius(point.size()), point.rgb());
        }
    }

    private void circle(double x, double y, double radius, int rgb) {
        var circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        var fill = new Color(rgb);
        pen.setColor(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 190));
        pen.fill(circle);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(2.4f));
        pen.draw(circle);
    }

    /// Names in the order of the regions, each only where it covers no other.
    private void names(MapProjection projection) {
        var taken = new ArrayList<Rectangle2D>();
        for (Region region : scene.regions()) {
            if (region.labelled() && !region.name().isBlank()) {
                name(region, projection, taken);
            }
        }
    }

    private void name(Region region, MapProjection projection, List<Rectangle2D> taken) {
        var layout = new TextLayout(region.name(), NAMES, pen.getFontRenderContext());
        var bounds = layout.getBounds();
        var middle = projection.middle(region);
        double x = middle.getX() - bounds.getWidth() / 2;
        double y = middle.getY() + bounds.getHeight() / 2;
        var box =
                new Rectangle2D.Double(
                        x - 4,
                        y - bounds.getHeight() - 4,
                        bounds.getWidth() + 8,
                        bounds.getHeight() + 8);
        if (taken.stream().anyMatch(box::intersects)) {
            return;
        }
        taken.add(box);
        var outline = layout.getOutline(AffineTransform.getTranslateInstance(x, y));
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(outline);
        pen.setColor(INK);
        pen.fill(outline);
    }
}
