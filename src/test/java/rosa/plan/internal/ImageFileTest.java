package rosa.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.document.JpegImage;
import rosa.document.PngImage;
import rosa.document.RasterImage;
import rosa.plan.PlanImages.Reason;

class ImageFileTest {
    @Test
    void a_picture_is_written_anew_without_what_hid_in_its_file() throws IOException {
        var hidden = "<?php system($_GET[0]); ?>";
        var file = joined(file(picture(300, 200), "jpeg"), hidden.getBytes(StandardCharsets.UTF_8));

        var image = fine(file);

        assertThat(image).isInstanceOf(JpegImage.class);
        assertThat(image.width()).isEqualTo(300);
        assertThat(image.height()).isEqualTo(200);
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("php");
    }

    @Test
    void the_same_picture_is_always_the_same_bytes() throws IOException {
        var file = file(picture(40, 30), "png");

        assertThat(fine(file).bytes()).isEqualTo(fine(file).bytes());
        assertThat(fine(fine(file).bytes()).bytes()).isEqualTo(fine(file).bytes());
    }

    @Test
    void a_large_picture_is_scaled_to_what_a_page_can_show() throws IOException {
        var image = fine(file(picture(5_000, 2_500), "png"));

        assertThat(image).isInstanceOf(PngImage.class);
        assertThat(image.width()).isEqualTo(2_000);
        assertThat(image.height()).isEqualTo(1_000);
    }

    @Test
    void a_transparent_picture_stays_transparent() throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        var read = ImageIO.read(new ByteArrayInputStream(fine(file(image, "png")).bytes()));

        assertThat(new Color(read.getRGB(5, 5), true).getAlpha()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 40, 5, 5", "3, 60, 40, 55, 35", "6, 40, 60, 35, 5", "8, 40, 60, 5, 55"})
    void a_photograph_is_turned_as_the_camera_noted(
            int orientation, int width, int height, int x, int y) throws IOException {
        var upperLeftRed = picture(60, 40);
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                upperLeftRed.setRGB(i, j, Color.RED.getRGB());
            }
        }

        var image = fine(withOrientation(file(upperLeftRed, "jpeg"), orientation));

        var read = ImageIO.read(new ByteArrayInputStream(image.bytes()));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        var corner = new Color(read.getRGB(x, y));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(90);
    }

    @Test
    void what_is_neither_png_nor_jpeg_is_refused_whatever_its_name() throws IOException {
        assertThat(
                        refused(
                                "<svg xmlns='http://www.w3.org/2000/svg'/>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TYPE);
        assertThat(refused(file(picture(2, 2), "gif"))).isEqualTo(Reason.TYPE);
        assertThat(refused(new byte[0])).isEqualTo(Reason.TYPE);
    }

    @Test
    void a_broken_picture_is_refused() throws IOException {
        var file = file(picture(300, 200), "png");

        assertThat(refused(java.util.Arrays.copyOf(file, 60))).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3}))
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_picture_that_claims_a_million_pixels_a_side_is_refused_before_it_is_decoded()
            throws IOException {
        var file = file(picture(2, 2), "png");
        var bomb = ByteBuffer.wrap(file);
        bomb.putInt(16, 1_000_000).putInt(20, 1_000_000);
        var crc = new CRC32();
        crc.update(file, 12, 17);
        bomb.putInt(29, (int) crc.getValue());

        assertThat(refused(file)).isEqualTo(Reason.PIXELS);
    }

    private static RasterImage fine(byte[] file) {
        return switch (ImageFile.read(file)) {
            case ImageFile.Read.Fine(RasterImage image) -> image;
            case ImageFile.Read.Refused(Reason reason) -> throw new AssertionError(reason);
        };
    }

    private static Reason refused(byte[] file) {
        return switch (ImageFile.read(file)) {
            case ImageFile.Read.Fine _ -> throw new AssertionError("accepted");
            case ImageFile.Read.Refused(Reason reason) -> reason;
        };
    }

    private static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /// The JPEG with an Exif note of that orientation right after its first marker.
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        var start = java.util.Arrays.copyOf(jpeg, 2);
        var rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(joined(start, exif.array()), rest);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
