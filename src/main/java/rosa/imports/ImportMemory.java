package rosa.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.internal.ImportRights;
import rosa.imports.internal.LikenessStore;
import rosa.imports.internal.MemoryStore;
import rosa.imports.model.Column;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Learned;
import rosa.imports.model.Vocabulary;

/// What offices have taught the imports: each office its own, whoever of it did. See
/// docs/decisions/0024-deliveries.md
@Service
public class ImportMemory {
    private final Graph graph;
    private final MemoryStore store;
    private final LikenessStore likenesses;
    private final AuditLog audit;
    private final CurrentPerson person;
    private final Clock clock;

    ImportMemory(
            Graph graph,
            MemoryStore store,
            LikenessStore likenesses,
            AuditLog audit,
            CurrentPerson person,
            Clock clock) {
        this.graph = graph;
        this.store = store;
        this.likenesses = likenesses;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /// What the signed-in person's office has taught; for the system's own work, what any has.
    public Learned learned(ImportKind kind) {
        String office = person.find().map(ImportMemory::office).orElse(MemoryStore.EVERY_OFFICE);
        return graph.read(() -> store.learned(kind, office).answering(likenesses.said(office)));
    }

    /// Remembers a lesson for the signed-in person's office, over an earlier one on the same.
    public void teach(ImportKind kind, Lesson lesson) {
        SignedIn who = permitted(kind);
        List<String> keys = kind.columns().stream().map(Column::key).toList();
        for (String column : lesson.columns()) {
            if (!column.isEmpty() && !keys.contains(column)) {
                throw new IllegalArgumentException(
                        "\"%s\" is no column of %s.".formatted(column, kind));
            }
        }
        lesson.words()
                .forEach((word, code) -> {
                    if (Vocabulary.find(word.choices())
                            .filter(choices -> choices.codes().contains(code))
                            .isEmpty()) {
                        throw new IllegalArgumentException(
                                "\"%s\" is none of %s.".formatted(code, word));
                    }
                });
        MemoryStore.Teacher teacher = teacher(who);
        graph.write(() -> {
            String id = store.remember(kind, lesson, teacher);
            lesson.words().forEach((word, code) -> store.remember(word, code, teacher));
            audit.record(
                    "import.teach",
                    new AuditLog.Subject("ColumnMapping", id, kind.key()),
                    Map.of(),
                    Map.of(
                            "headings", String.join("; ", lesson.titles()),
                            "columns", String.join("; ", lesson.columns()),
                            "meanings", words(lesson)));
        });
    }

    private MemoryStore.Teacher teacher(SignedIn who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new MemoryStore.Teacher(office(who), who.account().value(), who.name(), now);
    }

    /// Remembers, in the transaction that takes a file, what the person said is the same; and
    /// forgets it of what is not. Where nobody is signed in nobody has said anything.
    void settle(List<Likeness> answered) {
        List<Likeness> said = answered.stream().filter(one -> !one.remembered()).toList();
        person.find().ifPresent(who -> likenesses.settle(said, teacher(who)));
    }

    private static String words(Lesson lesson) {
        List<String> words = new ArrayList<>();
        lesson.words().forEach((word, code) -> words.add(word.folded() + " = " + code));
        words.sort(null);
        return String.join("; ", words);
    }

    /// All that the person's office has taught about files of a kind, the newest first.
    public List<Taught> taught(ImportKind kind) {
        SignedIn who = permitted(kind);
        return graph.read(() -> store.taught(kind, office(who)));
    }

    /// Forgets one thing that the person's office has taught; nothing if it is gone.
    public void forget(ImportKind kind, String id) {
        SignedIn who = permitted(kind);
        graph.write(() -> {
            if (store.forget(id, office(who))) {
                audit.record(
                        "import.forget",
                        new AuditLog.Subject("ColumnMapping", id, kind.key()),
                        Map.of(),
                        Map.of());
            }
        });
    }

    private static String office(SignedIn who) {
        return who.organisation() == null ? "" : who.organisation().value();
    }

    private SignedIn permitted(ImportKind kind) {
        SignedIn who = person.get();
        if (!ImportRights.of(who).contains(kind)) {
            throw new AccessDeniedException(
                    "%s may not teach about %s.".formatted(who.name(), kind.key()));
        }
        return who;
    }
}
