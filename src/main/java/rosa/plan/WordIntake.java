package rosa.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.antivirus.VirusScan;
import rosa.database.Graph;
import rosa.document.SectionText;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.word.WordDocument;
import rosa.word.WordFile;
import rosa.word.WordPart;

/// Takes Word documents into a plan: a file is read and cut into parts, a person says what becomes
/// of each, and all of it is written in one transaction or none. What was written can be undone
/// while nobody went on from it.
///
/// See docs/decisions/0023-word-documents-become-sections.md.
@Service
public class WordIntake {
    /// A document of the largest size takes some 200 MB while it is read.
    private final Semaphore one = new Semaphore(1, true);

    private final Plans plans;
    private final PlanImages images;
    private final VirusScan scan;
    private final Graph graph;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    WordIntake(
            Plans plans,
            PlanImages images,
            VirusScan scan,
            Graph graph,
            CurrentPerson person,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.images = images;
        this.scan = scan;
        this.graph = graph;
        this.person = person;
        this.audit = audit;
        this.events = events;
    }

    /// What became of a file.
    public sealed interface Opened {
        record Fine(WordDocument document) implements Opened {}

        record Refused(WordFile.Reason reason) implements Opened {}

        /// The virus scanner found something in it, or could not be asked.
        record Unsafe(VirusScan.Verdict verdict) implements Opened {}
    }

    /// What becomes of a part of the document.
    public sealed interface Fate {
        /// A section of its own.
        record New(String title) implements Fate {}

        /// The text of a section, in the place of the one it had at `version`.
        record Replaces(SectionId section, int version) implements Fate {}

        record Skipped() implements Fate {}
    }

    /// A part and what becomes of it.
    public record Choice(WordPart part, Fate fate) {}

    /// What became of an import.
    public sealed interface Result {
        record Done(Taken taken) implements Result {}

        /// Nothing was written, because of the section or part of that title.
        record Refused(Why why, String title) implements Result {}
    }

    /// Why nothing was written.
    public enum Why {
        /// Somebody wrote in the section meanwhile.
        STALE,
        GONE,
        /// The person may not write there, or add sections.
        FORBIDDEN,
        /// The part has more in it than a section may.
        TEXT,
        PICTURE
    }

    /// What was written, as far as it takes to undo it.
    public record Taken(PlanId plan, List<Written> sections) {
        public Taken {
            sections = List.copyOf(sections);
        }

        /// @param version of the section after it was written
        /// @param before the text it had; empty if the section is new
        public record Written(
                SectionId section, String title, int version, Optional<SectionText> before) {}
    }

    /// Reads a file; nothing is written. Pictures that cannot be shown are not in the document and
    /// are told among its losses.
    public Opened open(byte[] file) throws IOException {
        VirusScan.Verdict verdict = scan.of(file);
        if (!(verdict instanceof VirusScan.Clean)) {
            return new Opened.Unsafe(verdict);
        }
        one.acquireUninterruptibly();
        try {
            return switch (WordFile.read(file)) {
                case WordFile.Read.Refused(WordFile.Reason reason) -> new Opened.Refused(reason);
                case WordFile.Read.Fine(WordDocument document) ->
                        new Opened.Fine(document.withPictures(names(document)));
            };
        } finally {
            one.release();
        }
    }

    private Map<String, String> names(WordDocument document) {
        Map<String, String> names = new HashMap<>();
        document.pictures()
                .forEach((name, file) -> {
                    if (images.look(file) instanceof PlanImages.Kept(String hash)) {
                        names.put(name, hash);
                    }
                });
        return names;
    }

    /// What one would choose for `part`: the section of the same title, else a new one for whoever
    /// may add sections.
    public Fate usual(WordPart part, Plan plan) {
        if (part.isEmpty() || part.title().isEmpty()) {
            return new Fate.Skipped();
        }
        SignedIn who = person.get();
        Optional<Section> same =
                plan.sections().stream()
                        .filter(section -> PlanRights.mayWrite(who, section.data()))
                        .filter(section ->
                                plain(section.data().title()).equals(plain(part.title())))
                        .findFirst();
        if (same.isPresent()) {
            return new Fate.Replaces(same.get().id(), same.get().textVersion());
        }
        return PlanRights.mayArrange(who) ? new Fate.New(part.title()) : new Fate.Skipped();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Writes all that was chosen, or nothing; new sections at the end of the plan.
    public Result take(PlanId plan, String fileName, WordDocument document, List<Choice> choices) {
        return take(plan, fileName, document, choices, Optional.empty());
    }

    /// The same with new sections behind another, in their order.
    ///
    /// @param behind empty for the end of the plan
    public Result take(
            PlanId plan,
            String fileName,
            WordDocument document,
            List<Choice> choices,
            Optional<SectionId> behind) {
        Taken taken;
        try {
            taken = graph.write(() -> write(plan, fileName, document, choices, behind));
        } catch (Refusal refusal) {
            return new Result.Refused(refusal.why, refusal.title);
        }
        taken.sections()
                .forEach(written -> events.publishEvent(new PlanChanged(plan, written.section())));
        return new Result.Done(taken);
    }

    private Taken write(
            PlanId plan,
            String fileName,
            WordDocument document,
            List<Choice> choices,
            Optional<SectionId> behind) {
        List<Taken.Written> written = new ArrayList<>();
        Optional<SectionId> last = behind;
        for (Choice choice : choices) {
            switch (choice.fate()) {
                case Fate.New(String title) -> {
                    Taken.Written added = added(plan, title, document, choice);
                    last.ifPresent(section -> place(plan, added.section(), section));
                    last = last.map(_ -> added.section());
                    written.add(added);
                }
                case Fate.Replaces replaces -> written.add(replaced(replaces, document, choice));
                case Fate.Skipped _ -> {}
            }
        }
        audit.record(
                "plan.import-document",
                new AuditLog.Subject(
                        "Plan", plan.value(), plans.find(plan).map(Plan::title).orElse("")),
                Map.of(),
                Map.of(
                        "file",
                        fileName,
                        "sections",
                        String.join(", ", written.stream().map(Taken.Written::title).toList())));
        return new Taken(plan, written);
    }

    private Taken.Written added(PlanId plan, String title, WordDocument document, Choice choice) {
        Section section;
        try {
            section = plans.add(plan, new SectionData(title, "", null, SectionStatus.DRAFT, null));
        } catch (Plans.NotAllowed _) {
            throw new Refusal(Why.FORBIDDEN, title);
        }
        Section now = saved(section, section.textVersion(), document, choice);
        return new Taken.Written(now.id(), title, now.textVersion(), Optional.empty());
    }

    /// Moves a new section behind another; it stays at the end if that one is gone.
    private void place(PlanId plan, SectionId added, SectionId behind) {
        List<SectionId> order =
                plans.find(plan).orElseThrow().sections().stream().map(Section::id).toList();
        int place = order.indexOf(behind) + 1;
        if (place > 0) {
            plans.move(added, place);
        }
    }

    private Taken.Written replaced(Fate.Replaces fate, WordDocument document, Choice choice) {
        Section before =
                plans.findSection(fate.section())
                        .orElseThrow(() -> new Refusal(Why.GONE, choice.part().title()));
        Section now = saved(before, fate.version(), document, choice);
        return new Taken.Written(
                now.id(), before.data().title(), now.textVersion(), Optional.of(before.text()));
    }

    private Section saved(Section section, int version, WordDocument document, Choice choice) {
        String title = section.data().title();
        if (!(choice.part().text() instanceof SectionText.Parsed.Valid(SectionText text))) {
            throw new Refusal(Why.TEXT, choice.part().title());
        }
        for (String hash : text.images()) {
            byte[] file = document.pictures().getOrDefault(hash, new byte[0]);
            switch (images.keep(section.id(), file)) {
                case PlanImages.Kept _ -> {}
                case PlanImages.Refused(PlanImages.Reason reason) ->
                        throw new Refusal(
                                reason == PlanImages.Reason.FORBIDDEN ? Why.FORBIDDEN : Why.PICTURE,
                                title);
            }
        }
        return switch (plans.saveText(section.id(), version, text.json())) {
            case TextChange.Saved(Section now) -> now;
            case TextChange.Stale _ -> throw new Refusal(Why.STALE, title);
            case TextChange.Gone _ -> throw new Refusal(Why.GONE, title);
            case TextChange.Refused _ -> throw new Refusal(Why.TEXT, title);
            case TextChange.Forbidden _ -> throw new Refusal(Why.FORBIDDEN, title);
        };
    }

    /// Undoes an import: new sections are taken out of the plan, replaced texts come back as new
    /// versions. Sections in which somebody wrote since are left.
    ///
    /// @return the titles of those that were left
    public List<String> undo(Taken taken) {
        List<String> left = new ArrayList<>();
        for (Taken.Written written : taken.sections()) {
            if (!isUndone(written)) {
                left.add(written.title());
            }
        }
        return left;
    }

    private boolean isUndone(Taken.Written written) {
        if (written.before().isPresent()) {
            return plans.saveText(
                            written.section(),
                            written.version(),
                            written.before().orElseThrow().json())
                    instanceof TextChange.Saved;
        }
        Optional<Section> now = plans.findSection(written.section());
        if (now.isEmpty()) {
            return true;
        }
        if (now.get().textVersion() != written.version()) {
            return false;
        }
        try {
            plans.remove(written.section());
            return true;
        } catch (Plans.NotAllowed _) {
            return false;
        }
    }

    /// Ends the transaction; never leaves this class.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Why why;
        private final String title;

        Refusal(Why why, String title) {
            super("%s: %s".formatted(why, title), null, false, false);
            this.why = why;
            this.title = title;
        }
    }
}
