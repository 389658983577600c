package rosa.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.document.Block;
import rosa.document.Inline;
import rosa.shared.Messages;

/// A live table, chart or map as it is printed: frozen, with its source and day.
final class BlockPrint {
    private static final int WIDTH_MM = 150;
    private static final int NAME_WEIGHT = 30;
    private static final int NUMBER_WEIGHT = 12;

    private final Locale locale;

    BlockPrint(Locale locale) {
        this.locale = locale;
    }

    List<Block> blocks(BlockReading reading) {
        return switch (reading) {
            case BlockReading.Failed(_, String label, String why) ->
                    List.of(
                            new Block.Paragraph(
                                    List.of(
                                            Inline.text(
                                                    label + ": n.d. " + why,
                                                    Inline.Style.EMPHASIS))));
            case BlockReading.Answer answer ->
                    answer.picture()
                            .map(drawn -> picture(answer, drawn))
                            .orElseGet(() -> List.of(table(answer)));
        };
    }

    private List<Block> picture(BlockReading.Answer answer, BlockReading.Picture drawn) {
        return List.of(
                new Block.Picture(drawn.image(), WIDTH_MM, drawn.alt(), answer.label()),
                Block.Paragraph.of(note(answer)));
    }

    private Block table(BlockReading.Answer answer) {
        List<Block.Row> rows = new ArrayList<>();
        int body = answer.rows().size() - answer.totals();
        for (int i = 0; i < answer.rows().size(); i++) {
            String[] texts = answer.rows().get(i).toArray(String[]::new);
            rows.add(i < body ? Block.Row.of(texts) : Block.Row.totals(texts));
        }
        return new Block.TableBlock(
                answer.label(),
                answer.columns().stream()
                        .map(column ->
                                column.number()
                                        ? Block.Column.number(NUMBER_WEIGHT)
                                        : Block.Column.text(NAME_WEIGHT))
                        .toList(),
                List.of(
                        new Block.Row(
                                answer.columns().stream().map(BlockPrint::header).toList(), false)),
                rows,
                note(answer));
    }

    private static Block.Cell header(BlockReading.Column column) {
        return new Block.Cell(List.of(Block.Paragraph.of(column.label())), 1, 1, true);
    }

    private String note(BlockReading.Answer answer) {
        String source =
                answer.demo() && !answer.source().contains("dimostrativ")
                        ? Messages.text(locale, "plan.export.demo-source", answer.source())
                        : answer.source();
        String note = Messages.text(locale, "plan.block.note", source, answer.days().words(locale));
        return answer.withheld().isEmpty() ? note : note + ". " + answer.withheld();
    }
}
