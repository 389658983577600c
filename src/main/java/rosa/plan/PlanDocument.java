package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.FigureReader;
import rosa.document.FigureReading;
import rosa.document.Inline;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.SectionText;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.table.Decision;

/// One document being made.
final class PlanDocument {
    private final PlanDocuments.Sources from;
    private final Plan plan;
    private final PlanDocuments.Options options;
    private final PlanDocuments.Audience audience;
    private final SignedIn maker;
    private final SignedIn reader;
    private final List<Section> sections;
    private final FrozenFigures figures;
    private final Map<LiveBlock, BlockReading> blockReadings;
    private final Evaluation evaluation;
    private final List<Decision> quoted;

    PlanDocument(
            PlanDocuments.Sources from,
            Plan plan,
            PlanDocuments.Options options,
            PlanDocuments.Audience audience,
            SignedIn maker) {
        this.from = from;
        this.plan = plan;
        this.options = options;
        this.audience = audience;
        this.maker = maker;
        this.reader =
                switch (audience) {
                    case EVERYBODY ->
                            new SignedIn(
                                    maker.account(),
                                    maker.name(),
                                    Set.of(Role.READER),
                                    null,
                                    Set.of());
                    case RESERVED -> maker;
                };
        this.sections = chosen(plan, options);
        Set<LiveFigure> asked = new LinkedHashSet<>();
        sections.forEach(section -> asked.addAll(section.text().figures()));
        this.figures =
                new FrozenFigures(
                        from.figures()
                                .read(
                                        asked,
                                        new Figures.Asked(
                                                options.day(), options.language(), reader)),
                        options.language());
        Set<LiveBlock> shown = new LinkedHashSet<>();
        sections.forEach(section -> shown.addAll(section.text().liveBlocks()));
        this.blockReadings =
                from.blocks()
                        .read(shown, new Figures.Asked(options.day(), options.language(), reader));
        this.quoted =
                from.decisions()
                        .mentioned(
                                sections.stream()
                                        .flatMap(section -> section.text().references().stream())
                                        .toList());
        this.evaluation = from.analysis().evaluate(options.day(), rules().data(), reader);
    }

    private static List<Section> chosen(Plan plan, PlanDocuments.Options options) {
        if (options.sections().isEmpty()) {
            return plan.sections();
        }
        return options.sections().stream()
                .flatMap(id -> plan.sections().stream().filter(section -> section.id().equals(id)))
                .toList();
    }

    DocumentModel document() {
        List<Block> text = blocks();
        var ours = new PlanAnnexes(from, options, evaluation, plan, quoted, reader);
        List<DocumentModel.Annex> annexes = ours.annexes(figures.told(), BlockWords.of(text));
        if (options.listOfTables() && hasTables(text, annexes)) {
            text.add(1, new Block.ListOfTables());
        }
        return new DocumentModel(
                plan.title(),
                text(
                        audience == PlanDocuments.Audience.RESERVED
                                ? "plan.export.subtitle.reserved"
                                : "plan.export.subtitle",
                        Formats.day(options.day())),
                options.language(),
                issuer(),
                today(),
                new DocumentModel.Metadata(
                        text("plan.export.subject"),
                        "",
                        version(),
                        List.of(),
                        options.registration()),
                text,
                annexes,
                isDemo() || ours.haveDemoDecisions());
    }

    private static boolean hasTables(List<Block> text, List<DocumentModel.Annex> annexes) {
        return Stream.concat(
                        text.stream(), annexes.stream().flatMap(annex -> annex.blocks().stream()))
                .anyMatch(Block.TableBlock.class::isInstance);
    }

    private RuleSet rules() {
        RuleSetId wanted = options.rules();
        return wanted == null
                ? from.ruleSets()
                        .inForceOn(options.day())
                        .orElseThrow(() -> new NoSuchElementException("No rule set is in use."))
                : from.ruleSets().ruleSet(wanted);
    }

    private String issuer() {
        var organisation = maker.organisation();
        return organisation == null
                ? text("plan.export.issuer")
                : from.organisations()
                        .findOrganisation(organisation)
                        .map(one -> one.data().name())
                        .orElse(text("plan.export.issuer"));
    }

    private String version() {
        int approved = plan.approved();
        int all = plan.sections().size();
        String state =
                approved == all
                        ? text("plan.export.approved")
                        : text("plan.export.draft", approved, all);
        LocalDate today = today();
        if (!options.day().isBefore(today)) {
            return state;
        }
        boolean begun = !Formats.dayOf(plan.createdAt()).isAfter(options.day());
        return text("plan.export.texts", state, Formats.day(begun ? options.day() : today));
    }

    private LocalDate today() {
        return LocalDate.now(from.clock().withZone(Formats.ROME));
    }

    private boolean isDemo() {
        return plan.demo()
                || quoted.stream().anyMatch(Decision::demo)
                || figures.areDemo()
                || blockReadings.values().stream()
                        .anyMatch(r -> r instanceof BlockReading.Answer answer && answer.demo())
                || (!options.annexes().isEmpty() && evaluation.basis().demo());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Toc(3));
        if (audience == PlanDocuments.Audience.RESERVED) {
            // A template of the office may have a title page that says nothing of it.
            blocks.add(
                    new Block.Paragraph(
                            List.of(
                                    Inline.text(
                                            text("plan.export.reserved.notice"),
                                            Inline.Style.STRONG))));
        }
        if (audience == PlanDocuments.Audience.EVERYBODY) {
            blocks.add(
                    aside(
                            text(
                                    "plan.export.everybody.notice",
                                    from.smallCounts().threshold() - 1)));
        }
        extract().ifPresent(blocks::add);
        boolean wide = false;
        for (Section section : sections) {
            boolean empty = section.text().isEmpty();
            boolean turns = !empty && wide != options.wideSections().contains(section.id());
            if (turns) {
                wide = !wide;
                blocks.add(new Block.Turn(wide));
            }
            blocks.add(
                    new Block.Heading(
                            1,
                            List.of(
                                    new Inline.Target(Passages.of(section.id()).key()),
                                    Inline.text(section.data().title())),
                            empty && !section.equals(sections.getFirst())));
            if (empty) {
                blocks.add(aside(text("plan.export.unwritten")));
                continue;
            }
            if (section.data().status() != SectionStatus.APPROVED) {
                blocks.add(aside(text("plan.export.section." + section.data().status().code())));
            }
            blocks.addAll(body(section));
        }
        if (wide && !options.signatures().isEmpty()) {
            blocks.add(new Block.Turn(false));
        }
        blocks.addAll(options.signatures());
        return blocks;
    }

    /// The numbers the plan gives to the chapters, where the document gives them others.
    private Optional<Block> extract() {
        List<Integer> numbers =
                sections.stream().map(section -> plan.numberOf(section.id())).toList();
        boolean same = numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        return same
                ? Optional.empty()
                : Optional.of(
                        aside(
                                text(
                                        "plan.export.extract",
                                        numbers.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Block aside(String sentence) {
        return new Block.Paragraph(List.of(Inline.text(sentence, Inline.Style.EMPHASIS)));
    }

    /// The section's blocks with their highest heading on the level below the section's title.
    private List<Block> body(Section section) {
        SectionText text = section.text();
        List<Block> blocks = text.blocks(answers(section, figures::withSource), 0);
        int highest =
                blocks.stream()
                        .mapToInt(block ->
                                block instanceof Block.Heading(int level, _, _) ? level : 4)
                        .min()
                        .orElse(4);
        FigureReader answers =
                options.figureNotes() == PlanDocuments.FigureNotes.FOOTNOTES
                        ? answers(section, figures::withSource)
                        : answers(section, figure -> figures.toldIn(section, figure));
        return text.blocks(answers, 2 - highest);
    }

    private FigureReader answers(Section section, Function<LiveFigure, FigureReading> figures) {
        return new SectionAnswers(
                figures,
                from.references()
                        .read(
                                section.text().references(),
                                new Passages(plan, options.language()),
                                reader,
                                options.day()),
                from.images(),
                plan.id(),
                block ->
                        new BlockPrint(options.language())
                                .blocks(Objects.requireNonNull(blockReadings.get(block))),
                options.language());
    }

    private String text(String key, Object... arguments) {
        return Messages.text(options.language(), key, arguments);
    }
}
