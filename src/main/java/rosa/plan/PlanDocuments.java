package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.FigureReading;
import rosa.document.Inline;
import rosa.document.LiveFigure;
import rosa.document.SectionText;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.network.FacilityState;
import rosa.network.Organisations;
import rosa.network.VisibleFacilities;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.territory.Boundaries;
import rosa.territory.Territories;

/// Makes a plan into a document for the registry: its sections with the figures frozen as they
/// read, and annexes with the data they rest on. What the signed-in person may not see is not in
/// it.
@Service
public class PlanDocuments {
    private final Plans plans;
    private final Figures figures;
    private final Analysis analysis;
    private final RuleSets ruleSets;
    private final VisibleFacilities facilities;
    private final Organisations organisations;
    private final Boundaries boundaries;
    private final Territories territories;
    private final CurrentPerson person;
    private final Clock clock;

    PlanDocuments(
            Plans plans,
            Figures figures,
            Analysis analysis,
            RuleSets ruleSets,
            VisibleFacilities facilities,
            Organisations organisations,
            Boundaries boundaries,
            Territories territories,
            CurrentPerson person,
            Clock clock) {
        this.plans = plans;
        this.figures = figures;
        this.analysis = analysis;
        this.ruleSets = ruleSets;
        this.facilities = facilities;
        this.organisations = organisations;
        this.boundaries = boundaries;
        this.territories = territories;
        this.person = person;
        this.clock = clock;
    }

    /// What goes into the document.
    ///
    /// @param sections those to export, in the plan's order; empty for all
    /// @param day the day the figures and annexes speak for
    /// @param rules the rule set of the annex of comuni; absent for the one in force
    public record Options(
            Set<SectionId> sections,
            LocalDate day,
            @Nullable RuleSetId rules,
            boolean withComuni,
            boolean withFacilities,
            boolean withMap,
            Locale language) {
        public Options {
            sections = Set.copyOf(sections);
        }

        /// The whole plan with all annexes, in Italian.
        public static Options whole(LocalDate day) {
            return new Options(Set.of(), day, null, true, true, true, Locale.ITALIAN);
        }
    }

    /// A name for the file: title and day, in letters that every system takes.
    public static String fileName(String title, LocalDate day) {
        String ascii =
                java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String stem = ascii.isEmpty() ? "piano" : ascii.substring(0, Math.min(80, ascii.length()));
        return stem + "-" + day + ".docx";
    }

    /// The document.
    ///
    /// @throws NoSuchElementException if there is no such plan
    public DocumentModel build(PlanId id, Options options) {
        Plan plan =
                plans.find(id).orElseThrow(() -> new NoSuchElementException("No plan " + id + "."));
        return new Building(plan, options, person.get()).document();
    }

    /// One document being made.
    private final class Building {
        private final Plan plan;
        private final Options options;
        private final SignedIn reader;
        private final List<Section> sections;
        private final Map<LiveFigure, Reading> readings;
        private final Evaluation evaluation;

        Building(Plan plan, Options options, SignedIn reader) {
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
                    figures.read(
                            asked, new Figures.Asked(options.day(), options.language(), reader));
            this.evaluation = analysis.evaluate(options.day(), rules().data());
        }

        DocumentModel document() {
            LocalDate today = LocalDate.now(clock.withZone(Formats.ROME));
            return new DocumentModel(
                    plan.title(),
                    text("plan.export.subtitle", Formats.day(options.day())),
                    options.language(),
                    issuer(),
                    today,
                    new DocumentModel.Metadata(
                            text("plan.export.subject"), "", version(), List.of()),
                    blocks(),
                    annexes(),
                    isDemo());
        }

        private RuleSet rules() {
            RuleSetId wanted = options.rules();
            return wanted == null
                    ? ruleSets.inForceOn(options.day())
                            .orElseThrow(() -> new NoSuchElementException("No rule set is in use."))
                    : ruleSets.ruleSet(wanted);
        }

        private String issuer() {
            var organisation = reader.organisation();
            return organisation == null
                    ? text("plan.export.issuer")
                    : organisations
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
                if (section.data().status() != SectionStatus.APPROVED
                        && !section.text().isEmpty()) {
                    blocks.add(
                            new Block.Paragraph(
                                    List.of(
                                            Inline.text(
                                                    text(
                                                            "plan.export.section."
                                                                    + section.data()
                                                                            .status()
                                                                            .code()),
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
            List<Block> blocks = text.blocks(this::frozen, 0);
            int highest =
                    blocks.stream()
                            .mapToInt(block ->
                                    block instanceof Block.Heading(int level, _) ? level : 4)
                            .min()
                            .orElse(4);
            return text.blocks(this::frozen, 2 - highest);
        }

        private FigureReading frozen(LiveFigure figure) {
            return switch (readings.get(figure)) {
                case null ->
                        new FigureReading.Missing(
                                figure.query(), text("plan.figure.bad.query", figure.query()));
                case Reading.Failed failed ->
                        new FigureReading.Missing(failed.label(), failed.why());
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
            List<DocumentModel.Annex> annexes = new ArrayList<>();
            if (options.withComuni()) {
                annexes.add(tables.comuni(evaluation, Figures.seesFew(reader)));
            }
            if (options.withFacilities()) {
                List<FacilityState> seen = facilities.stateOn(options.day(), reader);
                annexes.add(tables.facilities(seen, evaluation.basis().facilities()));
            }
            if (options.withMap()) {
                annexes.add(
                        new PlanMap(boundaries.geometry(), territories.comuni(), options.language())
                                .annex(evaluation));
            }
            return annexes;
        }

        private String text(String key, Object... arguments) {
            return Messages.text(options.language(), key, arguments);
        }
    }
}
