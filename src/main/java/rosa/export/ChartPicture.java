package rosa.export;

import rosa.document.PngImage;
import rosa.export.internal.ChartDrawing;

/// A line chart drawn for print. Who asks for it knows the words for those who cannot see it.
public record ChartPicture(PngImage image) {
    /// Draws the scene at print quality (1,815 pixels wide: more than 300 an inch on the width it
    /// is printed), without a screen.
    public static ChartPicture of(ChartScene scene) {
        return new ChartPicture(ChartDrawing.png(scene));
    }
}
