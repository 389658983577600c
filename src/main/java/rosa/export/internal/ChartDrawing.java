package rosa.export.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import rosa.document.PngImage;
import rosa.export.ChartScene;
import rosa.export.ChartScene.Point;
import rosa.export.ChartScene.Series;
import rosa.shared.Formats;

/// Draws a line chart with Java2D: quiet grid, zero-based axis, each line named at its end and told
/// from the others by colour, dash and marker.
public final class ChartDrawing {
    private static final int WIDTH = 1_100;
    private static final int HEIGHT = 620;

    /// Dots for each unit the chart is laid out in.
    private static final double DENSITY = 1.65;

    private static final int LEFT = 120;
    private static final int RIGHT = 180;
    private static final int TOP = 116;
    private static final int BOTTOM = 104;
    private static final double MARKER = 9;
    private static final Color GRID = new Color(0xD9DEE4);
    private static final List<Color> COLOURS =
            List.of(new Color(0x0055B3), new Color(0xA34A00), new Color(0x3D6B22));
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 28);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 25);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 25);

    private final ChartScene scene;
    private final Graphics2D pen;
    private final double top;

    private ChartDrawing(ChartScene scene, Graphics2D pen) {
        this.scene = scene;
        this.pen = pen;
        this.top = scene.percent() ? 1 : roundedUp(highest(scene));
    }

    public static PngImage png(ChartScene scene) {
        var canvas =
                new BufferedImage(
                        (int) (WIDTH * DENSITY),
                        (int) (HEIGHT * DENSITY),
                        BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(DENSITY, DENSITY);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        new ChartDrawing(scene, pen).draw();
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PngImage(out.toByteArray());
    }

    private void draw() {
        pen.setColor(MapDrawing.INK);
        pen.setFont(TITLE);
        var title = scene.demo() ? scene.title() + " · " + demo() : scene.title();
        pen.drawString(shortened(title, WIDTH - 60), 30, 48);
        pen.setFont(TEXT);
        pen.setColor(MapDrawing.GREY);
        pen.drawString(scene.up(), 30, 84);
        grid();
        if (!scene.even().isEmpty()) {
            even();
        }
        for (int i = 0; i < scene.series().size(); i++) {
            line(scene.series().get(i), i);
        }
        names();
    }

    private String demo() {
        return Words.in(scene.language()).get("map.demo");
    }

    private void grid() {
        int steps = 5;
        for (int i = 0; i <= steps; i++) {
            double value = top * i / steps;
            double y = y(value);
            pen.setColor(i == 0 ? MapDrawing.GREY : GRID);
            pen.setStroke(new BasicStroke(i == 0 ? 2.4f : 1.4f));
            pen.draw(new Line2D.Double(LEFT, y, WIDTH - RIGHT, y));
            pen.setColor(MapDrawing.INK);
            var label =
                    scene.percent()
                            ? Formats.percent(scene.language(), value, 0)
                            : Formats.number(scene.language(), value, top < steps ? 1 : 0);
            pen.drawString(
                    label, LEFT - 16 - pen.getFontMetrics().stringWidth(label), (float) y + 9);
        }
        for (ChartScene.Tick tick : scene.ticks()) {
            double x = x(tick.x());
            pen.setColor(MapDrawing.GREY);
            pen.draw(new Line2D.Double(x, y(0), x, y(0) + 8));
            pen.setColor(MapDrawing.INK);
            float half = pen.getFontMetrics().stringWidth(tick.label()) / 2f;
            pen.drawString(tick.label(), (float) x - half, (float) y(0) + 40);
        }
        pen.setColor(MapDrawing.GREY);
        float half = pen.getFontMetrics().stringWidth(scene.across()) / 2f;
        pen.drawString(scene.across(), (float) x(0.5) - half, HEIGHT - 24);
    }

    private void even() {
        pen.setColor(MapDrawing.GREY);
        pen.setStroke(dashed(2.4f, 12));
        pen.draw(new Line2D.Double(x(0), y(0), x(1), y(1)));
        float width = pen.getFontMetrics().stringWidth(scene.even());
        pen.drawString(scene.even(), (float) x(0.56) - width, (float) y(0.62));
    }

    private void line(Series series, int index) {
        var path = new Path2D.Double();
        List<Point> points = series.points();
        path.moveTo(x(points.getFirst().x()), y(points.getFirst().y()));
        points.stream().skip(1).forEach(point -> path.lineTo(x(point.x()), y(point.y())));
        pen.setColor(COLOURS.get(index));
        pen.setStroke(index == 0 ? new BasicStroke(4.5f) : dashed(4.5f, 14f + 8 * index));
        pen.draw(path);
        if (points.size() <= 20) {
            points.forEach(point -> pen.fill(marker(index, x(point.x()), y(point.y()))));
        }
    }

    private static Shape marker(int index, double x, double y) {
        return index == 0
                ? new Ellipse2D.Double(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER)
                : new Rectangle2D.Double(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
    }

    /// The names at the lines' ends, pushed apart where they would lie on each other.
    private void names() {
        pen.setFont(NAME);
        var byHeight =
                IntStream.range(0, scene.series().size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) ->
                                        y(scene.series().get(i).points().getLast().y())))
                        .toList();
        double free = 0;
        for (int index : byHeight) {
            var last = scene.series().get(index).points().getLast();
            double at = Math.max(free, y(last.y()) + 9);
            free = at + 34;
            pen.setColor(COLOURS.get(index));
            var name = shortened(scene.series().get(index).name(), RIGHT - 30);
            pen.drawString(name, (float) x(last.x()) + 20, (float) at);
        }
    }

    private String shortened(String text, int width) {
        var shown = text;
        while (shown.length() > 4 && pen.getFontMetrics().stringWidth(shown) > width) {
            shown = shown.substring(0, shown.length() - 2).strip() + "…";
        }
        return shown;
    }

    private static BasicStroke dashed(float width, float dash) {
        return new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {dash, dash / 2},
                0);
    }

    private double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - TOP);
    }

    private static double highest(ChartScene scene) {
        return scene.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(1);
    }

    /// The next of 1, 2, 2.5, 5 times a power of ten.
    static double roundedUp(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
