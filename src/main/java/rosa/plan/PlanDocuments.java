package rosa.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import rosa.distribution.Analysis;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.export.Documents;
import rosa.export.OfficeSuite;
import rosa.export.Template;
import rosa.identity.CurrentPerson;
import rosa.identity.SmallCountPolicy;
import rosa.network.Organisations;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.territory.Boundaries;
import rosa.territory.Territories;

/// Makes a plan into a document for the registry: its sections with the figures frozen as they
/// read, and annexes with the data they rest on. A document goes from hand to hand: unless it is
/// asked for as a reserved one, restricted facilities and small counts are not in it, whoever makes
/// it. What the signed-in person may not see never is.
@Service
public class PlanDocuments {
    private final Sources sources;

    PlanDocuments(Sources sources) {
        this.sources = sources;
    }

    /// What documents are made from.
    @Component
    record Sources(
            Plans plans,
            PastPlans past,
            Figures figures,
            LiveBlocks blocks,
            References references,
            DecisionReferences decisions,
            PlanImages images,
            Analysis analysis,
            RuleSets ruleSets,
            ShownPresences presences,
            VisibleFacilities facilities,
            SmallCountPolicy smallCounts,
            Organisations organisations,
            Boundaries boundaries,
            Territories territories,
            InstitutionTemplate template,
            OfficeSuite office,
            CurrentPerson person,
            Clock clock) {}

    /// The parts that may stand after the text, in this order.
    public enum Annex {
        COMUNI,
        FACILITIES,
        MAP,
        INDICATORS,
        DECISIONS,
        RULES,
        GLOSSARY
    }

    /// Where source and date of a figure stand.
    public enum FigureNotes {
        FOOTNOTES,
        ANNEX
    }

    /// Whom a document is for.
    public enum Audience {
        /// Whoever gets hold of it; it holds what a reader of the programme sees.
        EVERYBODY,
        /// Those with the rights of whoever makes it; it says on its title page that it is
        /// reserved.
        RESERVED
    }

    /// The most places to sign that a document has.
    public static final int MOST_SIGNATURES = 12;

    /// What goes into the document.
    ///
    /// @param sections those to export, in this order; empty for all in the plan's order
    /// @param day the day the figures and annexes speak for, at whose end the texts stood as they
    ///   are given; those of a plan begun later are today's
    /// @param rules the rule set of the annexes; absent for the one in force
    /// @param wideAnnexes whether tables of annexes stand on landscape pages
    /// @param wideSections those of the sections that stand on landscape pages
    /// @param signatures the places to sign between text and annexes
    public record Options(
            List<SectionId> sections,
            LocalDate day,
            @Nullable RuleSetId rules,
            Set<Annex> annexes,
            FigureNotes figureNotes,
            boolean wideAnnexes,
            boolean listOfTables,
            DocumentModel.Registration registration,
            Locale language,
            Set<SectionId> wideSections,
            List<Block.Signature> signatures) {
        public Options {
            sections = List.copyOf(sections);
            annexes = Set.copyOf(annexes);
            wideSections = Set.copyOf(wideSections);
            signatures = signatures.stream().filter(one -> !one.isEmpty()).toList();
            if (signatures.size() > MOST_SIGNATURES) {
                throw new IllegalArgumentException(
                        "A document has at most %d places to sign, not %d."
                                .formatted(MOST_SIGNATURES, signatures.size()));
            }
        }

        /// All sections upright, nobody signs.
        public Options(
                List<SectionId> sections,
                LocalDate day,
                @Nullable RuleSetId rules,
                Set<Annex> annexes,
                FigureNotes figureNotes,
                boolean wideAnnexes,
                boolean listOfTables,
                DocumentModel.Registration registration,
                Locale language) {
            this(
                    sections,
                    day,
                    rules,
                    annexes,
                    figureNotes,
                    wideAnnexes,
                    listOfTables,
                    registration,
                    language,
                    Set.of(),
                    List.of());
        }

        /// The whole plan with the tables and the map of what it rests on, in Italian.
        public static Options whole(LocalDate day) {
            return new Options(
                    List.of(),
                    day,
                    null,
                    Set.of(Annex.COMUNI, Annex.FACILITIES, Annex.MAP),
                    FigureNotes.FOOTNOTES,
                    true,
                    true,
                    DocumentModel.Registration.NONE,
                    Locale.ITALIAN);
        }

        /// The same under another rule set.
        public Options under(RuleSetId other) {
            return copy(sections, other, annexes, wideSections, signatures);
        }

        /// The same with these annexes alone.
        public Options with(Annex... wanted) {
            return copy(sections, rules, Set.of(wanted), wideSections, signatures);
        }

        /// The same with these sections alone, in this order.
        public Options only(SectionId... wanted) {
            return copy(List.of(wanted), rules, annexes, wideSections, signatures);
        }

        /// The same with these sections on landscape pages.
        public Options turning(SectionId... wide) {
            return copy(sections, rules, annexes, Set.of(wide), signatures);
        }

        /// The same with these places to sign.
        public Options signedBy(Block.Signature... signing) {
            return copy(sections, rules, annexes, wideSections, List.of(signing));
        }

        private Options copy(
                List<SectionId> sections,
                @Nullable RuleSetId rules,
                Set<Annex> annexes,
                Set<SectionId> wideSections,
                List<Block.Signature> signatures) {
            return new Options(
                    sections,
                    day,
                    rules,
                    annexes,
                    figureNotes,
                    wideAnnexes,
                    listOfTables,
                    registration,
                    language,
                    wideSections,
                    signatures);
        }
    }

    /// A name for the file: title and day, in letters that every system takes.
    public static String fileName(
            String title, LocalDate day, Audience audience, DocumentFormat format) {
        String ascii =
                java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String stem = ascii.isEmpty() ? "piano" : ascii.substring(0, Math.min(80, ascii.length()));
        String reserved = audience == Audience.RESERVED ? "-riservato" : "";
        return stem + reserved + "-" + day + "." + format.extension();
    }

    /// The document for everybody.
    ///
    /// @throws NoSuchElementException if there is no such plan
    public DocumentModel build(PlanId id, Options options) {
        return build(id, options, Audience.EVERYBODY);
    }

    /// The document for `audience`.
    ///
    /// @throws NoSuchElementException if there is no such plan
    public DocumentModel build(PlanId id, Options options, Audience audience) {
        Plan plan =
                sources.past()
                        .written(id, options.day())
                        .or(() -> sources.plans().find(id))
                        .orElseThrow(() -> new NoSuchElementException("No plan " + id + "."));
        return new PlanDocument(sources, plan, options, audience, sources.person().get())
                .document();
    }

    /// How a document looks in a format.
    public enum Look {
        /// As the office's template has it.
        TEMPLATE,
        /// As the template has it, by way of LibreOffice, which takes a while.
        TEMPLATE_BY_OFFICE_SUITE,
        /// As ROSA has it, though there is a template: there is no LibreOffice to use it.
        OWN_FOR_LACK_OF_OFFICE_SUITE,
        /// As ROSA has it.
        OWN
    }

    /// How the next document will look in `format`.
    public Look look(DocumentFormat format) {
        if (sources.template().description().isEmpty()) {
            return Look.OWN;
        }
        if (format == DocumentFormat.DOCX) {
            return Look.TEMPLATE;
        }
        if (!OfficeSuite.isNeededFor(format)) {
            return Look.OWN;
        }
        return sources.office().isInstalled()
                ? Look.TEMPLATE_BY_OFFICE_SUITE
                : Look.OWN_FOR_LACK_OF_OFFICE_SUITE;
    }

    /// Writes a document: into the office's template, if there is one and the format takes it. The
    /// stream is flushed, not closed.
    ///
    /// @throws OfficeSuite.FailedException if LibreOffice cannot make it; nothing is written then
    public void write(DocumentFormat format, DocumentModel document, OutputStream out)
            throws IOException {
        Look look = look(format);
        Optional<Template> template =
                look == Look.OWN ? Optional.empty() : sources.template().inUse();
        if (template.isEmpty()) {
            Documents.write(format, document, out);
            return;
        }
        switch (look) {
            case TEMPLATE -> Documents.docx(document, template.get(), out);
            case TEMPLATE_BY_OFFICE_SUITE ->
                    sources.office().write(format, document, template.get(), out);
            case OWN_FOR_LACK_OF_OFFICE_SUITE, OWN -> Documents.write(format, document, out);
        }
    }

    /// Whether the signed-in person has anything to put into a reserved document.
    public boolean mayBeReserved() {
        return sources.presences().areShownTo(sources.person().get());
    }
}
