package rosa.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.distribution.Evaluation;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.identity.SignedIn;
import rosa.network.ShownPresences;
import rosa.shared.Messages;
import rosa.table.Decision;

/// The parts after a plan's text that somebody chose. What the reader may not see is not in them.
final class PlanAnnexes {
    private final PlanDocuments.Sources from;
    private final PlanDocuments.Options options;
    private final Evaluation evaluation;
    private final Plan plan;
    private final List<Decision> quoted;
    private final SignedIn reader;
    private boolean demo;

    /// @param quoted the decisions that the exported sections mention
    PlanAnnexes(
            PlanDocuments.Sources from,
            PlanDocuments.Options options,
            Evaluation evaluation,
            Plan plan,
            List<Decision> quoted,
            SignedIn reader) {
        this.from = from;
        this.options = options;
        this.evaluation = evaluation;
        this.plan = plan;
        this.quoted = quoted;
        this.reader = reader;
    }

    /// @param told the figures whose source the document tells here
    /// @param text all words of the document before the annexes
    List<Annex> annexes(List<ToldFigure> told, String text) {
        List<Annex> annexes = new ArrayList<>();
        for (PlanDocuments.Annex wanted : PlanDocuments.Annex.values()) {
            if (options.annexes().contains(wanted)) {
                annexes.add(annex(wanted, annexes, text));
            }
        }
        if (!told.isEmpty()) {
            annexes.add(figures(told));
        }
        return annexes;
    }

    private Annex annex(PlanDocuments.Annex wanted, List<Annex> before, String text) {
        var language = options.language();
        var tables = new AnnexTables(language, options.day());
        ShownPresences.Hidden hidden =
                from.presences().hiddenFrom(evaluation.day(), reader, evaluation.presences());
        int unseen = from.facilities().unseenOn(options.day(), reader);
        return switch (wanted) {
            case COMUNI -> turned(tables.comuni(evaluation, hidden, unseen));
            case FACILITIES ->
                    turned(
                            tables.facilities(
                                    from.facilities().stateOn(options.day(), reader),
                                    evaluation.basis().facilities() + unseen,
                                    !hidden.facilities()));
            case MAP ->
                    new PlanMap(
                                    from.boundaries().geometry(options.day()),
                                    from.territories().comuni(options.day()),
                                    language)
                            .annex(evaluation);
            case INDICATORS ->
                    turned(
                            new IndicatorAnnex(language, options.day())
                                    .annex(
                                            from.analysis()
                                                    .evaluate(options.day(), evaluation.rules()),
                                            hidden));
            case DECISIONS ->
                    decisions(
                            new DecisionAnnex(
                                    plan,
                                    options.day(),
                                    language,
                                    from.decisions().register(),
                                    quoted));
            case RULES -> new RuleAnnex(language).annex(evaluation.rules());
            case GLOSSARY -> new TermsAnnex(language).annex(text + " " + words(before));
        };
    }

    private Annex turned(Annex annex) {
        return new Annex(annex.title(), options.wideAnnexes(), annex.blocks());
    }

    private static String words(List<Annex> annexes) {
        List<String> words = new ArrayList<>();
        annexes.forEach(annex -> words.add(BlockWords.of(annex.blocks())));
        return String.join(" ", words);
    }

    private Annex decisions(DecisionAnnex decisions) {
        demo = decisions.isDemo();
        return turned(decisions.annex());
    }

    /// Whether the decisions they show are demonstrative, be they quoted in the text or not.
    boolean haveDemoDecisions() {
        return demo;
    }

    /// A figure with its source, which stands in an annex and not at the foot of the page.
    record ToldFigure(String section, Reading.Value value, String source) {}

    private Annex figures(List<ToldFigure> told) {
        Locale language = options.language();
        List<Block.Row> rows =
                told.stream()
                        .map(figure ->
                                Block.Row.of(
                                        figure.section(),
                                        figure.value().label(),
                                        figure.value().text(),
                                        figure.source(),
                                        figure.value().days().words(language)))
                        .toList();
        var table =
                new Block.TableBlock(
                        Messages.text(language, "plan.annex.figures.caption"),
                        List.of(
                                Block.Column.text(22),
                                Block.Column.text(30),
                                Block.Column.number(12),
                                Block.Column.text(30),
                                Block.Column.number(12)),
                        List.of(
                                AnnexTables.header(
                                        language,
                                        "plan.annex.section",
                                        "plan.annex.figure",
                                        "plan.annex.value",
                                        "plan.annex.source",
                                        "plan.annex.as-of")),
                        rows,
                        "");
        return new DocumentModel.Annex(
                Messages.text(language, "plan.annex.figures"),
                options.wideAnnexes(),
                List.of(table));
    }
}
