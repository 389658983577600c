package rosa.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.RuleSetData;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.Inline;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The rule of distribution that the figures rest on, as its source states it.
final class RuleAnnex {
    private final Locale locale;

    RuleAnnex(Locale locale) {
        this.locale = locale;
    }

    DocumentModel.Annex annex(RuleSetData rules) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Inline.text(rules.name(), Inline.Style.STRONG))));
        if (!rules.description().isEmpty()) {
            blocks.add(Block.Paragraph.of(rules.description()));
        }
        blocks.add(
                new Block.BulletList(
                        List.of(
                                item(
                                        "distribution.rules.valid-from",
                                        Formats.day(rules.validFrom())),
                                item("distribution.rules.source", rules.source()),
                                item(
                                        "distribution.rules.safeguard",
                                        text("distribution.safeguard." + rules.safeguard().code())),
                                item(
                                        "distribution.rules.rounding",
                                        text(
                                                "distribution.rounding."
                                                        + rules.rounding().code())))));
        List<Block.Row> rows = new ArrayList<>();
        for (int order = 0; order < rules.bands().size(); order++) {
            rows.add(Block.Row.of(scope(rules.bands(), order), asks(rules.bands().get(order))));
        }
        blocks.add(
                new Block.TableBlock(
                        text("plan.annex.bands.caption"),
                        List.of(Block.Column.text(50), Block.Column.text(50)),
                        List.of(AnnexTables.header(locale, "plan.annex.band", "plan.annex.asked")),
                        rows,
                        ""));
        return new DocumentModel.Annex(text("plan.annex.rules"), false, blocks);
    }

    private Block.Item item(String key, String value) {
        return Block.Item.of(text(key) + ": " + value);
    }

    private String scope(List<Band> bands, int order) {
        var upTo = bands.get(order).upTo();
        var below = order == 0 ? null : bands.get(order - 1).upTo();
        if (below == null) {
            return upTo == null
                    ? text("distribution.band.all")
                    : text("distribution.band.up-to", whole(upTo));
        }
        return upTo == null
                ? text("distribution.band.above", whole(below))
                : text("distribution.band.between", whole(below + 1L), whole(upTo));
    }

    private String asks(Band band) {
        var asked =
                switch (band.allowance()) {
                    case Allowance.PerThousand(BigDecimal rate) ->
                            text(
                                    "distribution.band.rate",
                                    Formats.number(
                                            locale,
                                            rate.doubleValue(),
                                            Math.clamp(rate.stripTrailingZeros().scale(), 0, 3)));
                    case Allowance.Fixed(int places) -> text("distribution.band.fixed", places);
                };
        var cap = band.cap();
        return cap == null ? asked : text("distribution.band.capped", asked, whole(cap));
    }

    private String whole(long number) {
        return Formats.integer(locale, number);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
