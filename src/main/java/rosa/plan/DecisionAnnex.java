package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.DecisionState;

/// The decisions that a plan quotes, and the others in force on its day, each as it stood then.
final class DecisionAnnex {
    private final Locale locale;
    private final LocalDate day;
    private final List<Decision> register;
    private final List<Decision> quoted;
    private final List<Decision> others;

    /// @param register all decisions
    /// @param quoted those that the exported sections mention, in their order
    DecisionAnnex(
            Plan plan,
            LocalDate day,
            Locale locale,
            List<Decision> register,
            List<Decision> quoted) {
        this.locale = locale;
        this.day = day;
        this.register = register;
        this.quoted = List.copyOf(quoted);
        this.others =
                register.stream()
                        .filter(one -> one.stateOn(day) == DecisionState.IN_FORCE)
                        .filter(one -> quoted.stream().noneMatch(it -> it.id().equals(one.id())))
                        .filter(one -> concerns(one, plan))
                        .sorted(Comparator.comparing(Decision::number))
                        .toList();
    }

    /// A plan is for the whole territory: only what is about other plans alone leaves it aside.
    private static boolean concerns(Decision decision, Plan plan) {
        List<Concern> concerns = decision.data().concerns();
        Set<String> own =
                plan.sections().stream()
                        .map(section -> section.id().value())
                        .collect(Collectors.toSet());
        return concerns.isEmpty()
                || concerns.stream()
                        .anyMatch(concern ->
                                switch (concern.kind()) {
                                    case COMUNE, TERRITORY, FACILITY, ORGANISATION, RULE_SET ->
                                            true;
                                    case PLAN -> concern.id().equals(plan.id().value());
                                    case SECTION -> own.contains(concern.id());
                                });
    }

    boolean isDemo() {
        return Stream.concat(quoted.stream(), others.stream()).anyMatch(Decision::demo);
    }

    DocumentModel.Annex annex() {
        List<Block> blocks = new ArrayList<>();
        if (!quoted.isEmpty()) {
            blocks.add(table("plan.annex.decisions.quoted", quoted));
        }
        if (!others.isEmpty()) {
            blocks.add(table("plan.annex.decisions.others", others));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.Paragraph.of(text("plan.annex.decisions.none", Formats.day(day))));
        }
        return new DocumentModel.Annex(text("plan.annex.decisions"), false, blocks);
    }

    private Block table(String captionKey, List<Decision> decisions) {
        return new Block.TableBlock(
                text(captionKey, Formats.day(day)),
                List.of(
                        Block.Column.text(10),
                        Block.Column.text(11),
                        Block.Column.text(24),
                        Block.Column.text(39),
                        Block.Column.text(16)),
                List.of(
                        AnnexTables.header(
                                locale,
                                "plan.annex.decisions.number",
                                "plan.annex.decisions.date",
                                "plan.annex.decisions.name",
                                "plan.annex.decisions.text",
                                "plan.annex.decisions.state")),
                decisions.stream().map(this::row).toList(),
                text("plan.annex.decisions.note"));
    }

    private Block.Row row(Decision decision) {
        String title = decision.data().title();
        return Block.Row.of(
                decision.number().text(),
                Formats.day(decision.data().takenOn()),
                decision.demo() ? text("plan.annex.demo", title) : title,
                decision.data().text(),
                state(decision));
    }

    private String state(Decision decision) {
        DecisionState state = decision.stateOn(day);
        var end = decision.endedOn();
        var successor = decision.supersededBy();
        return switch (state) {
            case SUPERSEDED ->
                    successor == null
                            ? text(state.messageKey())
                            : text(
                                    "plan.annex.decisions.superseded",
                                    Formats.day(successor.on()),
                                    number(successor.decision()));
            case REVOKED ->
                    end == null
                            ? text(state.messageKey())
                            : text("plan.annex.decisions.revoked", Formats.day(end));
            case TO_COME, IN_FORCE -> text(state.messageKey());
        };
    }

    private String number(DecisionId id) {
        return register.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.number().text())
                .findFirst()
                .orElse("");
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
