package rosa.distribution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosa.distribution.model.QuotaEvaluation;
import rosa.distribution.model.Reason;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Formats;

/// What the rule set that is being written would ask for, while it is written.
final class RuleSetPreview extends Div {
    private final transient Evaluations evaluations;
    private final transient Words words;
    private final LocalDate day;
    private final Div sentences = new Div();

    RuleSetPreview(Evaluations evaluations, Words words, LocalDate day) {
        this.evaluations = evaluations;
        this.words = words;
        this.day = day;
        addClassName("rosa-rule-preview");
        sentences.getElement().setAttribute("role", "status");
        add(new H2(words.text("distribution.rules.preview")), sentences);
    }

    /// Shows what `rules` ask for; a sentence instead if the fields are wrong.
    void show(Optional<RuleSetData> rules) {
        sentences.removeAll();
        if (rules.isEmpty()) {
            sentences.add(new Paragraph(words.text("distribution.rules.preview.wrong")));
            return;
        }
        var quotas = evaluations.quotas(day, List.of(rules.get())).getFirst();
        total(quotas);
        for (int order = 0; order < rules.get().bands().size(); order++) {
            band(quotas, order);
        }
        var basis = new Paragraph(words.text("distribution.rules.preview.day", Formats.day(day)));
        basis.addClassName("rosa-muted");
        sentences.add(basis);
    }

    private void total(QuotaEvaluation quotas) {
        var total = quotas.total();
        long asked = quotas.comuni().stream().filter(b -> b.quota().places() > 0).count();
        long excluded = quotas.comuni().stream().filter(b -> b.quota().isExcluded()).count();
        sentences.add(
                new Paragraph(
                        words.text(
                                "distribution.rules.preview.total",
                                total.quota(),
                                asked,
                                words.exact(total.exact()))));
        if (excluded > 0) {
            sentences.add(
                    new Paragraph(words.text("distribution.rules.preview.excluded", excluded)));
        }
    }

    private void band(QuotaEvaluation quotas, int order) {
        var members =
                quotas.comuni().stream()
                        .filter(balance ->
                                balance.quota().reasons().stream()
                                        .anyMatch(reason ->
                                                reason instanceof Reason.InBand band
                                                        && band.order() == order))
                        .toList();
        sentences.add(
                new Paragraph(
                        words.text(
                                "distribution.rules.preview.band",
                                order + 1,
                                words.scope(quotas.rules().bands(), order),
                                members.size(),
                                members.stream().mapToInt(b -> b.quota().places()).sum())));
    }
}
