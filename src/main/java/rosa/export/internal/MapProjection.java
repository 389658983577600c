package rosa.export.internal;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import rosa.export.MapScene;
import rosa.export.MapScene.Position;
import rosa.export.MapScene.Region;

/// Places degrees on the paper: equirectangular, true to scale at the map's middle latitude, which
/// is off by less than 1 % over a region of Italy.
final class MapProjection {
    private final double west;
    private final double north;
    private final double squeeze;
    private final double scale;
    private final double left;
    private final double top;
    private final double height;

    /// Fits the scene into `box`, centred across and at its top.
    MapProjection(MapScene scene, Rectangle2D box) {
        double minLon = Double.MAX_VALUE;
        double maxLon = -Double.MAX_VALUE;
        double minLat = Double.MAX_VALUE;
        double maxLat = -Double.MAX_VALUE;
        for (Region region : scene.regions()) {
            for (List<Position> ring : region.rings()) {
                for (Position at : ring) {
                    minLon = Math.min(minLon, at.lon());
                    maxLon = Math.max(maxLon, at.lon());
                    minLat = Math.min(minLat, at.lat());
                    maxLat = Math.max(maxLat, at.lat());
                }
            }
        }
        if (minLon > maxLon) {
            throw new IllegalArgumentException("None of the map's regions has a boundary.");
        }
        squeeze = Math.cos(Math.toRadians((minLat + maxLat) / 2));
        double width = Math.max(1e-6, (maxLon - minLon) * squeeze);
        double tall = Math.max(1e-6, maxLat - minLat);
        scale = Math.min(box.getWidth() / width, box.getHeight() / tall);
        west = minLon;
        north = maxLat;
        left = box.getX() + (box.getWidth() - width * scale) / 2;
        top = box.getY();
        height = tall * scale;
    }

    /// How much of the box's height the map takes.
    double height() {
        return height;
    }

    Point2D point(Position at) {
        return new Point2D.Double(
                left + (at.lon() - west) * squeeze * scale, top + (north - at.lat()) * scale);
    }

    Path2D path(Region region) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Position> ring : region.rings()) {
            boolean begun = false;
            for (Position position : ring) {
                var at = point(position);
                if (begun) {
                    path.lineTo(at.getX(), at.getY());
                } else {
                    path.moveTo(at.getX(), at.getY());
                    begun = true;
                }
            }
            if (begun) {
                path.closePath();
            }
        }
        return path;
    }

    /// Where a region's name stands: the centroid of its largest ring.
    Point2D middle(Region region) {
        double largest = -1;
        Point2D middle = new Point2D.Double();
        for (List<Position> ring : region.rings()) {
            double doubled = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < ring.size(); i++) {
                var from = point(ring.get(i));
                var to = point(ring.get((i + 1) % ring.size()));
                double cross = from.getX() * to.getY() - to.getX() * from.getY();
                doubled += cross;
                x += (from.getX() + to.getX()) * cross;
                y += (from.getY() + to.getY()) * cross;
            }
            if (Math.abs(doubled) > largest && doubled != 0) {
                largest = Math.abs(doubled);
                middle = new Point2D.Double(x / (3 * doubled), y / (3 * doubled));
            }
        }
        return middle;
    }
}
