package rosa.export;

import rosa.document.PngImage;

/// A map drawn for print, with the words for those who cannot see it.
public record MapPicture(PngImage image, String alt) {
    /// Draws the scene at print quality, without a screen.
    public static MapPicture of(MapScene scene) {
        throw new UnsupportedOperationException();
    }
}
