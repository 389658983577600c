package rosa.export.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.NumberFormat;
import java.util.stream.IntStream;
import rosa.export.MapScene;
import rosa.export.MapScene.Point;
import rosa.export.MapScene.Region;

/// Writes what is around a map: title, legend with the number of regions in each class, sizes of
/// the circles, caption and credits.
final class MapLegend {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 48);
    private static final Font HEAD = new Font(Font.SANS_SERIF, Font.BOLD, 38);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 38);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 32);
    private static final Font CAPTION = new Font(Font.SANS_SERIF, Font.ITALIC, 34);
    private static final int WIDTH = 538;
    private static final int SWATCH_WIDTH = 64;
    private static final int SWATCH_HEIGHT = 46;
    private static final int ROW = 64;
    private static final double SMALLEST_RADIUS = 3;

    private final MapScene scene;
    private final Words words;
    private final Graphics2D pen;
    private final int largest;

    MapLegend(MapScene scene, Words words, Graphics2D pen) {
        this.scene = scene;
        this.words = words;
        this.pen = pen;
        this.largest = scene.points().stream().mapToInt(Point::size).max().orElse(0);
    }

    /// A circle's radius, its area in proportion to the size.
    double radius(int size) {
        return largest == 0
                ? SMALLEST_RADIUS
                : Math.max(
                        SMALLEST_RADIUS,
                        MapDrawing.LARGEST_RADIUS * Math.sqrt((double) size / largest));
    }

    double title(double top) {
        double end =
                paragraph(
                        scene.title(),
                        TITLE,
                        MapDrawing.INK,
                        MapDrawing.MARGIN,
                        top,
                        MapDrawing.WIDTH - 2 * MapDrawing.MARGIN);
        return scene.demo() ? demo(end + 8) : end;
    }

    private double demo(double top) {
        var text = words.get("map.demo");
        var width = pen.getFontMetrics(HEAD).stringWidth(text) + 32;
        var box = new Rectangle2D.Double(MapDrawing.MARGIN, top, width, 58);
        pen.setColor(new Color(0xFFF4DB));
        pen.fill(box);
        pen.setColor(new Color(0x995C00));
        pen.setStroke(new BasicStroke(2));
        pen.draw(box);
        pen.setColor(new Color(0x6B4000));
        pen.setFont(HEAD);
        pen.drawString(text, MapDrawing.MARGIN + 16, (float) top + 42);
        return top + 66;
    }

    /// Draws the legend's column and says where it ends.
    double draw(double left, double top) {
        double y = paragraph(scene.measure(), HEAD, MapDrawing.INK, left, top, WIDTH) + 14;
        for (int i = scene.classes().size() - 1; i >= 0; i--) {
            pen.setColor(new Color(scene.classes().get(i).rgb()));
            y = row(left, y, scene.classes().get(i).label(), MapWords.count(scene, i));
        }
        int without = MapWords.count(scene, Region.NO_DATA);
        if (without > 0) {
            pen.setPaint(MapDrawing.hatching());
            y = row(left, y, words.get("map.nodata"), without);
        }
        return scene.points().isEmpty() || largest == 0 ? y : sizes(left, y + 36);
    }

    /// A swatch in the pen's present colour, its range and how many regions there are.
    private double row(double left, double top, String label, int count) {
        var swatch = new Rectangle2D.Double(left, top, SWATCH_WIDTH, SWATCH_HEIGHT);
        pen.fill(swatch);
        pen.setColor(MapDrawing.GREY);
        pen.setStroke(new BasicStroke(1.6f));
        pen.draw(swatch);
        pen.setFont(TEXT);
        pen.setColor(MapDrawing.INK);
        float base = (float) top + 37;
        float x = (float) left + SWATCH_WIDTH + 18;
        String counted = "(" + number(count) + ")";
        int wide = pen.getFontMetrics().stringWidth(label) + 14;
        if (wide + pen.getFontMetrics().stringWidth(counted) > WIDTH - SWATCH_WIDTH - 18) {
            double end =
                    paragraph(
                            label + " " + counted,
                            TEXT,
                            MapDrawing.INK,
                            x,
                            top,
                            WIDTH - SWATCH_WIDTH - 18);
            return Math.max(top + ROW, end + ROW - SWATCH_HEIGHT);
        }
        pen.drawString(label, x, base);
        pen.setColor(MapDrawing.GREY);
        pen.drawString(counted, x + wide, base);
        return top + ROW;
    }

    private double sizes(double left, double top) {
        double y = paragraph(scene.pointMeasure(), HEAD, MapDrawing.INK, left, top, WIDTH) + 14;
        int[] sizes =
                IntStream.of(round(largest / 16), round(largest / 4), round(largest))
                        .filter(size -> size > 0)
                        .distinct()
                        .toArray();
        for (int size : sizes) {
            double radius = radius(size);
            double row = Math.max(ROW, 2 * radius + 10);
            double centre = left + MapDrawing.LARGEST_RADIUS;
            pen.setColor(MapDrawing.INK);
            pen.setStroke(new BasicStroke(2.4f));
            pen.draw(
                    new Ellipse2D.Double(
                            centre - radius, y + row / 2 - radius, 2 * radius, 2 * radius));
            pen.setFont(TEXT);
            pen.drawString(
                    number(size), (float) left + SWATCH_WIDTH + 26, (float) (y + row / 2 + 13));
            y += row;
        }
        return y;
    }

    /// The greatest of 1, 2, 5, 10, 20, 50 … that is not above the number; 0 for 0.
    static int round(int number) {
        int round = 0;
        for (int power = 1; power <= number && power < 1_000_000_000; power *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if ((long) step * power <= number) {
                    round = step * power;
                }
            }
        }
        return round;
    }

    /// Caption and credits under the map, over the whole width.
    double credits(double top) {
        int width = MapDrawing.WIDTH - 2 * MapDrawing.MARGIN;
        double y =
                paragraph(scene.caption(), CAPTION, MapDrawing.INK, MapDrawing.MARGIN, top, width);
        return paragraph(
                scene.attribution(), SMALL, MapDrawing.GREY, MapDrawing.MARGIN, y + 4, width);
    }

    /// Draws a text broken into lines and says where it ends.
    private double paragraph(
            String text, Font font, Color colour, double left, double top, double width) {
        if (text.isBlank()) {
            return top;
        }
        var attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        var lines = new LineBreakMeasurer(attributed.getIterator(), pen.getFontRenderContext());
        pen.setColor(colour);
        double y = top;
        while (lines.getPosition() < text.length()) {
            var line = lines.nextLayout((float) width);
            y += line.getAscent();
            line.draw(pen, (float) left, (float) y);
            y += line.getDescent() + line.getLeading();
        }
        return y;
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }
}
