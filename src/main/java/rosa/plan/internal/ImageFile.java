package rosa.plan.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import rosa.document.JpegImage;
import rosa.document.PngImage;
import rosa.document.RasterImage;
import rosa.plan.PlanImages.Reason;

/// Makes a picture that somebody sent into one of our own: decoded within bounds, turned upright,
/// scaled, written anew. Nothing of the file survives but what can be seen.
final class ImageFile {
    /// The longest side that is kept: an A4 line at 300 dots an inch.
    static final int LONGEST_SIDE = 2_000;

    static final long MOST_PIXELS = 40_000_000;
    private static final int MOST_SIDE = 20_000;
    private static final int LARGEST_PNG = 1_500_000;
    private static final float QUALITY = 0.86f;

    private ImageFile() {}

    sealed interface Read {
        record Fine(RasterImage image) implements Read {}

        record Refused(Reason reason) implements Read {}
    }

    static Read read(byte[] file) {
        boolean png = startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        if (!png && !startsWith(file, 0xff, 0xd8, 0xff)) {
            return new Read.Refused(Reason.TYPE);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) {
                    return new Read.Refused(Reason.PIXELS);
                }
                var image = decoded(reader, Math.max(width, height));
                int orientation = png ? ExifOrientation.UPRIGHT : ExifOrientation.of(file);
                return new Read.Fine(written(shown(image, orientation), png));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Decoders answer broken files with whatever they stumble over.
            return new Read.Refused(Reason.UNREADABLE);
        }
    }

    static @Nullable RasterImage stored(String mediaType, byte[] bytes) {
        return switch (mediaType) {
            case "image/png" -> new PngImage(bytes);
            case "image/jpeg" -> new JpegImage(bytes);
            default -> null;
        };
    }

    /// Large pictures are thinned out while they are read, so that no more than four times what is
    /// kept is ever in memory.
    private static BufferedImage decoded(ImageReader reader, int longest) throws IOException {
        var how = reader.getDefaultReadParam();
        int every = Math.max(1, longest / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage shown(BufferedImage image, int orientation) {
        boolean side = ExifOrientation.isOnItsSide(orientation);
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean alpha = image.getColorModel().hasAlpha();
        var canvas =
                new BufferedImage(
                        side ? height : width,
                        side ? width : height,
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.transform(ExifOrientation.turn(orientation, width, height));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return canvas;
    }

    private static RasterImage written(BufferedImage image, boolean png) throws IOException {
        if (png) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            if (out.size() <= LARGEST_PNG || image.getColorModel().hasAlpha()) {
                return new PngImage(out.toByteArray());
            }
        }
        return new JpegImage(jpeg(opaque(image)));
    }

    private static BufferedImage opaque(BufferedImage image) {
        var canvas =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
