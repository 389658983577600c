package rosa.document;

/// A picture made of pixels, in a format that every office program shows.
public sealed interface RasterImage permits PngImage, JpegImage {
    byte[] bytes();

    int width();

    int height();

    /// `image/png` or `image/jpeg`.
    String mediaType();
}
