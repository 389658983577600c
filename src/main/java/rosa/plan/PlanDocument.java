package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.FigureReader;
import rosa.document.FigureReading;
import rosa.document.Inline;
import rosa.document.LiveFigure;
import rosa.document.RasterImage;
import rosa.document.Reference;
import rosa.document.SectionText;
import rosa.identity.SignedIn;
import rosa.network.FacilityState;
import rosa.network.ShownPresences;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// One document being made.
final class PlanDocument {
    private final PlanDocuments.Sources from;
    private final Plan plan;
    private final PlanDocuments.Options options;
    private final SignedIn reader;
    private final List<Section> sections;
    private final Map<LiveFigure, Reading> readings;
    private final Evaluation evaluation;

    PlanDocument(
            PlanDocuments.Sources from, Plan plan, PlanDocuments.Options options, SignedIn reader) {
        this.from = from;
        this.plan = plan;
        this.options = options;
        this.reader = reader;
        this.sections =
                plan.sections().stream()
                        .filter(section ->
                                options.sections().isEmpty()
                                        || options.sections().contains(section.id()))
                        .toList();
        Set<LiveFigure> asked = new LinkedHashSet<>();
        sections.forEach(section -> asked.addAll(section.text().figures()));
        this.readings =
                from.figures()
                        .read(asked, new Figures.Asked(options.day(), options.language(), reader));
        this.evaluation = from.analysis().evaluate(options.day(), rules().data());
    }

    DocumentModel document() {
        LocalDate today = LocalDate.now(from.clock().withZone(Formats.ROME));
        return new DocumentModel(
                plan.title(),
                text("plan.export.subtitle", Formats.day(options.day())),
                options.language(),
                issuer(),
                today,
                new DocumentModel.Metadata(text("plan.export.subject"), "", version(), List.of()),
                blocks(),
                annexes(),
                isDemo());
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
        var organisation = reader.organisation();
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
        return approved == all
                ? text("plan.export.approved")
                : text("plan.export.draft", approved, all);
    }

    private boolean isDemo() {
        return plan.demo()
                || readings.values().stream()
                        .anyMatch(r -> r instanceof Reading.Value value && value.demo())
                || ((options.withComuni() || options.withFacilities() || options.withMap())
                        && evaluation.basis().demo());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Toc(3));
        for (Section section : sections) {
            blocks.add(Block.Heading.of(1, section.data().title()));
            if (section.data().status() != SectionStatus.APPROVED && !section.text().isEmpty()) {
                blocks.add(
                        new Block.Paragraph(
                                List.of(
                                        Inline.text(
                                                text(
                                                        "plan.export.section."
                                                                + section.data().status().code()),
                                                Inline.Style.EMPHASIS))));
            }
            if (section.text().isEmpty()) {
                blocks.add(Block.Paragraph.of(text("plan.export.empty")));
            } else {
                blocks.addAll(body(section.text()));
            }
        }
        return blocks;
    }

    /// The section's blocks with their highest heading on the level below the section's title.
    private List<Block> body(SectionText text) {
        FigureReader answers = answers(text);
        List<Block> blocks = text.blocks(answers, 0);
        int highest =
                blocks.stream()
                        .mapToInt(block -> block instanceof Block.Heading(int level, _) ? level : 4)
                        .min()
                        .orElse(4);
        return text.blocks(answers, 2 - highest);
    }

    private FigureReader answers(SectionText text) {
        var named = from.references().read(text.references(), reader);
        return new FigureReader() {
            @Override
            public FigureReading read(LiveFigure figure) {
                return frozen(figure);
            }

            @Override
            public String name(Reference reference) {
                References.Named now = named.get(reference);
                return now == null || now.name().isEmpty()
                        ? PlanDocument.this.text(
                                "plan.reference."
                                        + (now != null && now.state() == References.State.HIDDEN
                                                ? "hidden."
                                                : "gone.")
                                        + reference.kind().code())
                        : now.name();
            }

            @Override
            public Optional<RasterImage> image(String hash) {
                return from.images().find(plan.id(), hash);
            }

            @Override
            public String undescribed() {
                return PlanDocument.this.text("plan.export.undescribed");
            }
        };
    }

    private FigureReading frozen(LiveFigure figure) {
        return switch (readings.get(figure)) {
            case null ->
                    new FigureReading.Missing(
                            figure.query(), text("plan.figure.bad.query", figure.query()));
            case Reading.Failed failed -> new FigureReading.Missing(failed.label(), failed.why());
            case Reading.Value value ->
                    new FigureReading.Value(
                            value.text(),
                            value.demo() && !value.source().contains("dimostrativ")
                                    ? text("plan.export.demo-source", value.source())
                                    : value.source(),
                            value.asOf(),
                            value.label());
        };
    }

    private List<DocumentModel.Annex> annexes() {
        var tables = new AnnexTables(options.language(), options.day());
        ShownPresences.Hidden hidden = from.presences().hiddenFrom(reader, evaluation.presences());
        List<DocumentModel.Annex> annexes = new ArrayList<>();
        if (options.withComuni()) {
            annexes.add(tables.comuni(evaluation, hidden));
        }
        if (options.withFacilities()) {
            List<FacilityState> seen = from.facilities().stateOn(options.day(), reader);
            annexes.add(
                    tables.facilities(seen, evaluation.basis().facilities(), !hidden.facilities()));
        }
        if (options.withMap()) {
            annexes.add(
                    new PlanMap(
                                    from.boundaries().geometry(),
                                    from.territories().comuni(),
                                    options.language())
                            .annex(evaluation));
        }
        return annexes;
    }

    private String text(String key, Object... arguments) {
        return Messages.text(options.language(), key, arguments);
    }
}
