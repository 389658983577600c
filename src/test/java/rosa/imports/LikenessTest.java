package rosa.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.model.ImportKind;
import rosa.imports.model.ReadingChoice;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.Organisations;
import rosa.shared.Changed;

/// What a file calls otherwise than the program does.
@RosaTest
class LikenessTest {
    private static final String HEADER =
            "Codice struttura;Denominazione;Tipo;Comune;Indirizzo;Ente gestore\n";

    @Autowired private Imports imports;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;
    @Autowired private Organisations organisations;
    @Autowired private ImportMemory memory;

    private final String mark = Marks.next();
    private ImportDesk desk;

    @BeforeEach
    void somebody_is_at_the_desk() {
        desk = new ImportDesk(imports, accounts);
        desk.signIn(Set.of(Role.COORDINATOR), Set.of(), null);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_facility_renamed_in_the_program_is_asked_about_before_a_duplicate_is_made()
            throws IOException {
        String file = HEADER + ";Ginestra %s;CAS;Bevagna;;\n".formatted(mark);
        desk.take(ImportKind.FACILITIES, file);
        Facility renamed = rename("Ginestra " + mark, "Residenza Olmo " + mark);

        Preview asked = desk.preview(ImportKind.FACILITIES, file);

        assertThat(asked.isReady()).isFalse();
        Likeness likeness = asked.questions().likenesses().getFirst();
        assertThat(likeness.subject()).isEqualTo("Ginestra %s (Bevagna)".formatted(mark));
        assertThat(likeness.candidates())
                .extracting(Likeness.Candidate::name, one -> Italian.text(one.why()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Residenza Olmo " + mark, "prima si chiamava così"));
        assertThat(imports.take(asked.id(), Progress.SILENT)).isInstanceOf(Taken.Differs.class);
        assertThat(named("Ginestra " + mark)).isEmpty();

        Preview kept = answer(desk.preview(ImportKind.FACILITIES, file), same(renamed));
        assertThat(kept.changes())
                .extracting(RowChange::state)
                .containsExactly(RowChange.State.UNTOUCHED);
        Preview back = answer(kept, Likeness.renamed(renamed.id().value()));
        assertThat(back.changes().getFirst().fields())
                .extracting(FieldChange::before, FieldChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Residenza Olmo " + mark, "Ginestra " + mark));
        Preview fresh = answer(back, Likeness.NEW);
        assertThat(fresh.isReady()).isTrue();
        assertThat(fresh.count(RowChange.State.CREATED)).isEqualTo(1);
        assertThat(imports.take(fresh.id(), Progress.SILENT)).isInstanceOf(Taken.Done.class);
        assertThat(named("Ginestra " + mark)).hasSize(1);
    }

    @Test
    void a_facility_renamed_in_the_file_is_found_by_its_address_or_by_its_words()
            throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                HEADER
                        + ";Ginestra %1$s;CAS;Bevagna;Via del Colle %1$s;\n".formatted(mark)
                        + ";Mimosa %1$s;CAS;Bevagna;;\n".formatted(mark));

        Preview asked =
                desk.preview(
                        ImportKind.FACILITIES,
                        HEADER
                                + ";Casa Serena;CAS;Bevagna;via del colle, %1$s;\n".formatted(mark)
                                + ";Centro accoglienza Mimosa %1$s;CAS;Bevagna;;\n"
                                        .formatted(mark));

        assertThat(asked.questions().likenesses())
                .extracting(one -> Italian.text(one.candidates().getFirst().why()))
                .containsExactly("l'indirizzo è lo stesso", "il nome è simile");
    }

    @Test
    void the_code_of_the_office_decides_and_two_codes_are_two_facilities() throws IOException {
        desk.take(
                ImportKind.FACILITIES,
                HEADER + "A-%1$s;Ginestra %1$s;CAS;Bevagna;;\n".formatted(mark));

        Preview preview =
                desk.preview(
                        ImportKind.FACILITIES,
                        HEADER
                                + "A-%1$s;Olmo %1$s;CAS;Bevagna;;\n".formatted(mark)
                                + "B-%1$s;Ginestra %1$s;CAS;Bevagna;;\n".formatted(mark));

        assertThat(preview.questions().likenesses()).isEmpty();
        assertThat(preview.changes())
                .extracting(RowChange::state)
                .containsExactly(RowChange.State.CHANGED, RowChange.State.CREATED);
    }

    @Test
    void two_rows_cannot_be_the_same_facility() throws IOException {
        desk.take(ImportKind.FACILITIES, HEADER + ";Ginestra %s;CAS;Bevagna;;\n".formatted(mark));
        Facility one = named("Ginestra " + mark).getFirst();
        String file =
                HEADER
                        + ";Villa Ginestra %1$s;CAS;Bevagna;;\n".formatted(mark)
                        + ";Ginestra %1$s due;CAS;Bevagna;;\n".formatted(mark);
        Preview asked = desk.preview(ImportKind.FACILITIES, file);

        Preview both = answer(asked, same(one));

        assertThat(both.problems().stream().map(Italian::text))
                .containsExactly(
                        "Riga 3: «Ginestra %s» è già alla riga 2 e si ripete alla riga 3."
                                .formatted(mark));
    }

    @Test
    void presences_of_a_renamed_facility_are_asked_about_instead_of_refused() throws IOException {
        desk.take(ImportKind.FACILITIES, HEADER + ";Ginestra %s;CAS;Bevagna;;\n".formatted(mark));
        Facility renamed = rename("Ginestra " + mark, "Residenza Olmo " + mark);
        String file =
                "Struttura;Data;Presenze\nGinestra %1$s;31/01/2026;9\nGinestra %1$s;28/02/2026;8\n"
                        .formatted(mark);

        Preview asked = desk.preview(ImportKind.PRESENCES, file);

        assertThat(asked.errors()).isZero();
        assertThat(asked.questions().open()).isEqualTo(1);
        assertThat(answer(asked, same(renamed)).changes())
                .extracting(RowChange::subject)
                .containsExactly(
                        "Residenza Olmo %s, 31/01/2026".formatted(mark),
                        "Residenza Olmo %s, 28/02/2026".formatted(mark));
        Preview none = answer(desk.preview(ImportKind.PRESENCES, file), Likeness.NEW);
        assertThat(none.errors()).isEqualTo(2);
    }

    @Test
    void an_organisation_written_otherwise_is_asked_about_wherever_it_is_named()
            throws IOException {
        desk.take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo\nCooperativa sociale Ginestra %s;Ente gestore\n"
                        .formatted(mark));
        var known =
                Objects.requireNonNull(
                        organisations.byName().get("Cooperativa sociale Ginestra " + mark));

        Preview manager =
                desk.preview(
                        ImportKind.FACILITIES,
                        HEADER
                                + ";Casa %1$s;CAS;Bevagna;;Coop. Ginestra %1$s Onlus\n"
                                        .formatted(mark));
        Preview organisation =
                desk.preview(
                        ImportKind.ORGANISATIONS,
                        "Denominazione;Tipo\nGinestra %s scs;Ente gestore\n".formatted(mark));

        assertThat(manager.questions().open()).isEqualTo(1);
        Preview settled = answer(manager, Likeness.same(known.value()));
        assertThat(settled.changes())
                .extracting(RowChange::subject)
                .containsExactly("Casa %s (Bevagna)".formatted(mark));
        assertThat(imports.take(settled.id(), Progress.SILENT)).isInstanceOf(Taken.Done.class);
        assertThat(named("Casa " + mark).getFirst().data().managedBy()).isEqualTo(known);
        assertThat(organisation.questions().open()).isEqualTo(1);
    }

    @Test
    void an_organisation_that_a_row_only_names_is_not_renamed_by_it() throws IOException {
        desk.take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo\nCooperativa Ginestra %s;Ente gestore\n".formatted(mark));
        var known =
                Objects.requireNonNull(organisations.byName().get("Cooperativa Ginestra " + mark));
        String file = HEADER + ";Casa %1$s;CAS;Bevagna;;Ginestra %1$s scs\n".formatted(mark);

        Preview asked = desk.preview(ImportKind.FACILITIES, file);
        Likeness likeness = asked.questions().likenesses().getFirst();
        Preview renamed = answer(asked, Likeness.renamed(known.value()));

        assertThat(likeness.allowed()).isEqualTo(Likeness.Allowed.NEW);
        assertThat(renamed.questions().open()).isEqualTo(1);
        assertThat(answer(renamed, Likeness.same(known.value())).isReady()).isTrue();
    }

    @Test
    void what_another_row_lists_for_sure_is_not_asked_about_whichever_comes_first()
            throws IOException {
        String sure = "Cooperativa Ginestra %s;Ente gestore\n".formatted(mark);
        String like = "Ginestra %s Nord;Ente gestore\n".formatted(mark);
        desk.take(ImportKind.ORGANISATIONS, "Denominazione;Tipo\n" + sure);

        Preview alone = desk.preview(ImportKind.ORGANISATIONS, "Denominazione;Tipo\n" + like);
        Preview before =
                desk.preview(ImportKind.ORGANISATIONS, "Denominazione;Tipo\n" + like + sure);
        Preview after =
                desk.preview(ImportKind.ORGANISATIONS, "Denominazione;Tipo\n" + sure + like);

        assertThat(alone.questions().likenesses()).hasSize(1);
        assertThat(before.questions().likenesses()).isEmpty();
        assertThat(before.isReady()).isTrue();
        assertThat(after.questions().likenesses()).isEmpty();
    }

    @Test
    void one_that_a_file_only_names_is_asked_about_even_if_another_row_spells_it_right()
            throws IOException {
        desk.take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo\nCooperativa Ginestra %s;Ente gestore\n".formatted(mark));

        Preview managers =
                desk.preview(
                        ImportKind.FACILITIES,
                        HEADER
                                + ";Casa %1$s;CAS;Bevagna;;Coop. Ginestra %1$s\n".formatted(mark)
                                + ";Olmo %1$s;CAS;Bevagna;;Cooperativa Ginestra %1$s\n"
                                        .formatted(mark));
        Preview contacts =
                desk.preview(
                        ImportKind.CONTACTS,
                        ("Nome;Ente\nAda Bo;Coop. Ginestra %1$s\n"
                                        + "Ugo Po;Cooperativa Ginestra %1$s\n")
                                .formatted(mark));

        assertThat(managers.questions().likenesses()).hasSize(1);
        assertThat(contacts.questions().likenesses()).hasSize(1);
        assertThat(contacts.problems()).isEmpty();
    }

    @Test
    void two_flats_at_one_address_are_two() throws IOException {
        String row = ";Casa %2$s %1$s;CAS;Bevagna;Via del Colle %1$s;\n";
        desk.take(ImportKind.FACILITIES, HEADER + row.formatted(mark, "1"));

        Preview preview = desk.preview(ImportKind.FACILITIES, HEADER + row.formatted(mark, "2"));

        assertThat(preview.questions().likenesses()).isEmpty();
        assertThat(preview.isReady()).isTrue();
    }

    @Test
    void what_was_said_holds_while_the_file_is_read_again_and_when_it_comes_again_corrected()
            throws IOException {
        desk.take(ImportKind.FACILITIES, HEADER + ";Ginestra %s;CAS;Bevagna;;\n".formatted(mark));
        String sound = HEADER + ";Villa Ginestra %s;CAS;Bevagna;;\n".formatted(mark);
        Preview asked = desk.preview(ImportKind.FACILITIES, sound + ";;CAS;Bevagna;;\n");
        Map<String, String> answers =
                Map.of(asked.questions().likenesses().getFirst().key(), Likeness.NEW);
        ReadingChoice said = ReadingChoice.NONE.with(answers).titled("Elenco di " + mark);

        Preview other = reread(asked, said.at("", 2));
        Preview back = reread(other, ReadingChoice.NONE.titled("Elenco di " + mark));
        Preview corrected = desk.preview(ImportKind.FACILITIES, sound);

        assertThat(other.questions().likenesses()).isEmpty();
        assertThat(back.questions().open()).isZero();
        assertThat(corrected.isReady()).isTrue();
        assertThat(corrected.questions().givenTitle()).isEqualTo("Elenco di " + mark);
        assertThat(desk.preview(ImportKind.FACILITIES, sound).questions().open()).isEqualTo(1);
    }

    @Test
    void that_two_names_are_one_is_remembered_until_somebody_says_otherwise() throws IOException {
        desk.take(
                ImportKind.ORGANISATIONS,
                "Denominazione;Tipo\nCooperativa Ginestra %s;Ente gestore\n".formatted(mark));
        var known =
                Objects.requireNonNull(organisations.byName().get("Cooperativa Ginestra " + mark));
        String row = ";Casa %1$s %2$s;CAS;Bevagna;;Ginestra %1$s scs\n";
        Preview first = desk.preview(ImportKind.FACILITIES, HEADER + row.formatted(mark, "uno"));
        String key = first.questions().likenesses().getFirst().key();
        Preview answered = answer(first, Likeness.same(known.value()));
        assertThat(memory.learned(ImportKind.FACILITIES).answers()).doesNotContainKey(key);
        imports.take(answered.id(), Progress.SILENT);

        Preview next = desk.preview(ImportKind.FACILITIES, HEADER + row.formatted(mark, "due"));

        assertThat(answered.questions().likenesses().getFirst().remembered()).isFalse();
        assertThat(next.questions().likenesses())
                .extracting(Likeness::answer, Likeness::remembered)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Likeness.same(known.value()), true));
        assertThat(next.isReady()).isTrue();

        Preview otherwise = answer(next, Likeness.NEW);
        assertThat(memory.learned(ImportKind.FACILITIES).answers()).containsKey(key);
        imports.take(otherwise.id(), Progress.SILENT);

        assertThat(memory.learned(ImportKind.FACILITIES).answers()).doesNotContainKey(key);
        assertThat(organisations.byName()).containsKey("Ginestra " + mark + " scs");
    }

    private Preview reread(Preview preview, ReadingChoice choice) throws IOException {
        return imports.reread(preview.id(), choice, Progress.SILENT).orElseThrow();
    }

    private Preview answer(Preview preview, String answer) throws IOException {
        Map<String, String> answers = new java.util.HashMap<>();
        preview.questions().likenesses().forEach(one -> answers.put(one.key(), answer));
        return imports.reread(preview.id(), ReadingChoice.NONE.with(answers), Progress.SILENT)
                .orElseThrow();
    }

    private static String same(Facility facility) {
        return Likeness.same(facility.id().value());
    }

    private Facility rename(String was, String is) {
        Facility one = named(was).getFirst();
        var changed =
                facilities.amend(one.id(), one.version(), one.data().change().name(is).build());
        assertThat(changed).isInstanceOf(Changed.Done.class);
        return facilities.facility(one.id());
    }

    private List<Facility> named(String name) {
        return facilities.all().stream().filter(one -> one.data().name().equals(name)).toList();
    }
}
