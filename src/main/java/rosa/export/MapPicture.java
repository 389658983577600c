package rosa.export;

import rosa.document.PngImage;
import rosa.export.internal.MapDrawing;
import rosa.export.internal.MapWords;

/// A map drawn for print, with the words for those who cannot see it.
public record MapPicture(PngImage image, String alt) {
    /// Draws the scene at print quality (1,800 pixels wide), without a screen.
    public static MapPicture of(MapScene scene) {
        return new MapPicture(MapDrawing.png(scene), MapWords.alt(scene));
    }
}
