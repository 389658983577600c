package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Learned;
import rosa.imports.model.ReadingChoice;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.Organisations;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;

@RosaTest
class ImportMemoryTest {
    @Autowired private Imports imports;
    @Autowired private ImportMemory memory;
    @Autowired private Accounts accounts;
    @Autowired private Organisations organisations;
    @Autowired private AuditTrail trail;

    private final String mark = Marks.next();
    private final String file =
            "Come si chiama %1$s;Che cos'è;Dove\nCasa %1$s;Casa-famiglia %1$s;054052\n"
                    .formatted(mark);
    private ImportDesk desk;
    private OrganisationId office;

    @BeforeEach
    void an_office_has_people() {
        desk = new ImportDesk(imports, accounts);
        office = office("Ufficio " + mark);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), office);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_one_person_teaches_another_of_the_office_need_not_teach_again() throws IOException {
        Preview before = desk.preview(ImportKind.FACILITIES, file);

        Preview taught =
                imports.teach(
                                before.id(),
                                lesson("name", "kind", "istat"),
                                ReadingChoice.NONE,
                                Progress.SILENT)
                        .orElseThrow();
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), office);
        Preview again = desk.preview(ImportKind.FACILITIES, file);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), office("Altro " + mark));
        Preview elsewhere = desk.preview(ImportKind.FACILITIES, file);

        assertThat(before.errors()).isPositive();
        assertThat(taught.isReady()).isTrue();
        assertThat(again.isReady()).isTrue();
        assertThat(again.readAs().taught()).extracting(Learned.Mapping::byName).isEqualTo("Prova");
        assertThat(elsewhere.errors()).isPositive();
        assertThat(imports.take(again.id(), Progress.SILENT)).isInstanceOf(Taken.Expired.class);
    }

    @Test
    void a_word_is_remembered_with_its_meaning() throws IOException {
        Preview before = desk.preview(ImportKind.FACILITIES, file);

        imports.teach(
                before.id(), lesson("name", "kind", "istat"), ReadingChoice.NONE, Progress.SILENT);

        Preview other =
                desk.preview(
                        ImportKind.FACILITIES,
                        "Denominazione;Tipo;Codice ISTAT\nVilla %1$s;CASA-FAMIGLIA %1$s;054052\n"
                                .formatted(mark));
        assertThat(other.problems()).isEmpty();
        assertThat(memory.taught(ImportKind.FACILITIES))
                .filteredOn(Taught.Meaning.class::isInstance)
                .singleElement()
                .extracting("word", "code")
                .containsExactly("Casa-famiglia " + mark, "cas-minors");
    }

    @Test
    void what_was_taught_is_corrected_by_the_next_lesson_and_can_be_forgotten() throws IOException {
        Preview first = desk.preview(ImportKind.FACILITIES, file);
        Preview second =
                imports.teach(
                                first.id(),
                                lesson("name", "kind", ""),
                                ReadingChoice.NONE,
                                Progress.SILENT)
                        .orElseThrow();
        Preview third =
                imports.teach(
                                second.id(),
                                lesson("name", "kind", "istat"),
                                ReadingChoice.NONE,
                                Progress.SILENT)
                        .orElseThrow();
        List<Taught> taught = memory.taught(ImportKind.FACILITIES);
        String id = third.readAs().taught().id();

        Preview forgotten =
                imports.forget(third.id(), id, ReadingChoice.NONE, Progress.SILENT).orElseThrow();

        assertThat(second.errors()).isPositive();
        assertThat(third.isReady()).isTrue();
        assertThat(taught).filteredOn(Taught.Columns.class::isInstance).hasSize(1);
        assertThat(forgotten.errors()).isPositive();
        assertThat(forgotten.readAs().taught()).isNull();
        assertThat(trail.historyOf("ColumnMapping", id))
                .extracting("action")
                .containsExactly("import.forget", "import.teach", "import.teach");
    }

    @Test
    void another_office_cannot_make_one_forget() throws IOException {
        Preview before = desk.preview(ImportKind.FACILITIES, file);
        imports.teach(
                before.id(), lesson("name", "kind", "istat"), ReadingChoice.NONE, Progress.SILENT);
        String id = memory.taught(ImportKind.FACILITIES).getFirst().id();
        String mine = desk.signIn(Set.of(Role.COORDINATOR), Set.of(), office);

        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), office("Terzo " + mark));
        memory.forget(ImportKind.FACILITIES, id);
        desk.signIn(mine);

        assertThat(memory.taught(ImportKind.FACILITIES)).extracting(Taught::id).contains(id);
    }

    @Test
    void guessed_columns_must_be_confirmed_before_anything_is_written() throws IOException {
        Preview guessed =
                desk.preview(
                        ImportKind.FACILITIES,
                        "Denominazione;Tipologgia;Codice ISTAT\nTorre %s;CAS;054052\n"
                                .formatted(mark));

        assertThat(guessed.errors()).isZero();
        assertThat(guessed.isReady()).isFalse();
        assertThat(imports.take(guessed.id(), Progress.SILENT)).isInstanceOf(Taken.Differs.class);
    }

    private Lesson lesson(String... columns) {
        return new Lesson(
                List.of("Come si chiama " + mark, "Che cos'è", "Dove"),
                List.of(columns),
                List.of(),
                Map.of(new Learned.Word("facility-kinds", "Casa-famiglia " + mark), "cas-minors"));
    }

    private OrganisationId office(String name) {
        return organisations
                .register(
                        OrganisationData.of(
                                name,
                                OrganisationKind.PREFETTURA,
                                new Provenance("prova", LocalDate.of(2026, 1, 31))))
                .id();
    }
}
