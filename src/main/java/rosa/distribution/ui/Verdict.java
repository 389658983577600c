package rosa.distribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Safeguard;
import rosa.distribution.model.Totals;
import rosa.shared.Formats;

/// The answer in one sentence, and of which days and sources the figures are.
final class Verdict extends Div {
    Verdict(Shown shown) {
        addClassName("rosa-verdict-line");
        var words = shown.words();
        var sentence = new Paragraph(sentence(shown));
        sentence.addClassName("rosa-verdict-sentence");
        var basis = new BasisWords(words);
        var rules = shown.now().rules();
        var days = new Paragraph(basis.days(shown.now()));
        days.addClassName("rosa-muted");
        var rule =
                new Paragraph(
                        words.text(
                                "distribution.basis.rule-source",
                                rules.name(),
                                Formats.day(rules.validFrom()),
                                rules.source()));
        rule.addClassName("rosa-muted");
        add(sentence);
        if (rules.safeguard() == Safeguard.SAI_COVERS && !shown.now().isUncounted()) {
            add(new Paragraph(reconciled(words, shown.now().quotas().total())));
        }
        add(days, rule);
        var other = shown.other();
        if (other != null) {
            var comparison =
                    new Paragraph(
                            words.text(
                                    "distribution.comparison",
                                    other.rules().name(),
                                    Formats.day(other.day()),
                                    basis.days(other)));
            comparison.addClassName("rosa-muted");
            add(comparison);
        }
        basis.caveats(shown.now()).forEach(this::caveat);
        shown.unchecked().forEach(name -> caveat(words.text("distribution.basis.unchecked", name)));
    }

    private void caveat(String sentence) {
        var mark = new Span(sentence);
        mark.addClassName("rosa-caveat");
        add(mark);
    }

    /// How the quota, what is left of it and the room of the rule set follow from each other.
    private static String reconciled(Words words, Totals total) {
        return words.text(
                "distribution.verdict.reconciled",
                words.whole(total.quota()),
                words.whole(total.quota() - total.due()),
                words.whole(total.due()),
                words.whole(total.sai()),
                words.whole(total.room()));
    }

    static String sentence(Shown shown) {
        var words = shown.words();
        if (shown.now().isUncounted()) {
            return words.text(
                    "distribution.verdict.uncounted",
                    Formats.day(shown.now().day()),
                    shown.now().basis().facilities(),
                    words.whole(shown.now().quotas().total().quota()));
        }
        var total = shown.now().quotas().total();
        if (!(total.coverage() instanceof Measure.Known(double coverage))) {
            return words.text("distribution.verdict.no-quota", words.whole(total.counted()));
        }
        long lacking = shown.now().quotas().comuni().stream().filter(b -> b.gap() < 0).count();
        int gap = total.gap();
        var balance =
                gap < 0
                        ? words.text("distribution.verdict.missing", words.whole(-gap))
                        : gap > 0
                                ? words.text("distribution.verdict.surplus", words.whole(gap))
                                : words.text("distribution.verdict.even");
        return words.text(
                "distribution.verdict",
                words.whole(total.counted()),
                words.whole(total.due()),
                balance,
                words.whole(lacking),
                words.whole(total.comuni()),
                words.percent(coverage, 1));
    }
}
