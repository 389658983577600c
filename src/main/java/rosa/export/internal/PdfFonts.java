package rosa.export.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that go into a PDF: Liberation Sans, and DejaVu Sans for the letters and signs that
/// Liberation lacks (Arabic, pictograms).
final class PdfFonts {
    private static final String LIBERATION = "/liberation/LiberationSans-%s.ttf";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans%s.ttf";
    private static final int NO_GLYPH = 0x25A1;

    private record Face(String path, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES =
            List.of(
                    liberation("Regular", 400, FontStyle.NORMAL),
                    liberation("Bold", 700, FontStyle.NORMAL),
                    liberation("Italic", 400, FontStyle.ITALIC),
                    liberation("BoldItalic", 700, FontStyle.ITALIC),
                    dejavu("", 400, FontStyle.NORMAL),
                    dejavu("-Bold", 700, FontStyle.NORMAL));

    /// Loaded when the first PDF is written.
    private static final class Coverage {
        private static final List<CmapLookup> LETTERS =
                List.of(letters(LIBERATION.formatted("Bold")), letters(DEJAVU.formatted("-Bold")));

        private static CmapLookup letters(String path) {
            try (var in = open(path);
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PdfFonts() {}

    static void use(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(
                    () -> open(face.path()), face.family(), face.weight(), face.style(), true);
        }
    }

    /// The text with an empty square for every character that no font has, and without the
    /// invisible ones among them.
    static String printable(String text) {
        if (text.codePoints().allMatch(PdfFonts::has)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (has(c)) {
                        printable.appendCodePoint(c);
                    } else if (isSeen(c)) {
                        printable.appendCodePoint(NO_GLYPH);
                    }
                });
        return printable.toString();
    }

    private static boolean has(int c) {
        if (c < 0x7F) {
            return true;
        }
        return isSeen(c)
                && Coverage.LETTERS.stream().anyMatch(letters -> letters.getGlyphId(c) != 0);
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    false;
            case Character.NON_SPACING_MARK -> c < 0xFE00 || c > 0xFE0F;
            default -> true;
        };
    }

    private static Face liberation(String name, int weight, FontStyle style) {
        return new Face(LIBERATION.formatted(name), "Liberation Sans", weight, style);
    }

    private static Face dejavu(String name, int weight, FontStyle style) {
        return new Face(DEJAVU.formatted(name), "DejaVu Sans", weight, style);
    }

    private static InputStream open(String path) {
        var in = PdfFonts.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The font " + path + " is missing.");
        }
        return in;
    }
}
