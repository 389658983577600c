package rosa.plan.ui;

import java.util.Base64;
import java.util.Locale;
import rosa.plan.BlockReading;
import rosa.shared.ui.EditorBlock;

/// A live table, chart or map as the editor shows it.
final class BlockShown {
    private BlockShown() {}

    static EditorBlock of(BlockReading reading, Locale locale) {
        return switch (reading) {
            case BlockReading.Failed failed -> EditorBlock.failed(failed.label(), failed.why());
            case BlockReading.Answer answer ->
                    new EditorBlock(
                            answer.label(),
                            answer.days().words(locale),
                            answer.source(),
                            "",
                            answer.columns().stream()
                                    .map(c -> new EditorBlock.Column(c.label(), c.number()))
                                    .toList(),
                            answer.rows(),
                            answer.totals(),
                            answer.picture()
                                    .map(drawn -> address(drawn.image().bytes()))
                                    .orElse(""),
                            answer.picture().map(BlockReading.Picture::alt).orElse(""),
                            answer.withheld());
        };
    }

    private static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
