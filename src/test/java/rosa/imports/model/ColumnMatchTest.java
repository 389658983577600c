package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.imports.model.Tables.mapping;
import static rosa.imports.model.Tables.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.imports.model.ColumnUse.Why;
import rosa.shared.IstatCode;

class ColumnMatchTest {
    private static final Comuni UMBRIA =
            new Comuni(
                    Map.of(
                            new IstatCode("054052"), "Todi",
                            new IstatCode("054039"), "Perugia",
                            new IstatCode("055032"), "Terni"));

    @Test
    void a_column_is_known_by_its_name_or_another_it_goes_by() {
        List<ColumnUse> uses = match(List.of("NOME STRUTTURA *", "tipologia", "COD. ISTAT"));

        assertThat(uses)
                .extracting(ColumnUse::column, ColumnUse::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", Why.NAME),
                        org.assertj.core.groups.Tuple.tuple("kind", Why.NAME),
                        org.assertj.core.groups.Tuple.tuple("istat", Why.NAME));
    }

    @Test
    void a_name_that_is_nearly_the_same_is_only_proposed() {
        List<ColumnUse> uses =
                match(List.of("Denominazione del centro", "Tipologgia", "Codice ISTAT"));

        assertThat(uses)
                .extracting(ColumnUse::column, ColumnUse::why, ColumnUse::isGuess)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", Why.SIMILAR, true),
                        org.assertj.core.groups.Tuple.tuple("kind", Why.SIMILAR, true),
                        org.assertj.core.groups.Tuple.tuple("istat", Why.NAME, false));
    }

    @Test
    void what_stands_in_a_column_tells_it_where_one_alone_fits() {
        List<ColumnUse> uses =
                match(
                        List.of(
                                "Denominazione",
                                "Colonna B",
                                "Colonna C",
                                "Colonna D",
                                "Colonna E"),
                        row(2, "Casa", "CAS adulti", "054052", "31/01/2026", "12"),
                        row(3, "Villa", "SAI", "054039", "28/02/2026", "8"));

        assertThat(uses)
                .extracting(ColumnUse::column, ColumnUse::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", Why.NAME),
                        org.assertj.core.groups.Tuple.tuple("kind", Why.CONTENT),
                        org.assertj.core.groups.Tuple.tuple("istat", Why.CONTENT),
                        org.assertj.core.groups.Tuple.tuple("", Why.NOTHING),
                        org.assertj.core.groups.Tuple.tuple("", Why.NOTHING));
    }

    @Test
    void two_columns_that_look_alike_are_both_left_to_the_person() {
        List<ColumnUse> uses =
                match(
                        List.of("Denominazione", "Prima", "Seconda"),
                        row(2, "Casa", "054052", "054039"),
                        row(3, "Villa", "054039", "055032"));

        assertThat(uses).extracting(ColumnUse::column).containsExactly("name", "", "");
    }

    @Test
    void a_header_that_was_taught_is_read_as_taught_whatever_its_names_say() {
        Learned learned =
                new Learned(
                        List.of(
                                mapping(
                                        List.of("Denominazione", "Codice", "Comune", ""),
                                        List.of("note", "name", "", ""))),
                        Map.of());

        List<ColumnUse> uses =
                ColumnMatch.of(
                        ImportKind.FACILITIES,
                        new HeaderRow(1, 1, List.of("DENOMINAZIONE", "codice", "Comune")),
                        List.of(),
                        learned,
                        UMBRIA);

        assertThat(uses)
                .extracting(ColumnUse::column, ColumnUse::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("note", Why.LEARNED),
                        org.assertj.core.groups.Tuple.tuple("name", Why.LEARNED),
                        org.assertj.core.groups.Tuple.tuple("", Why.LEARNED));
    }

    @Test
    void a_heading_taught_in_one_header_is_known_in_another() {
        Learned learned =
                new Learned(
                        List.of(
                                mapping(
                                        List.of("Centro", "Chi lo gestisce", "Interno"),
                                        List.of("name", "manager", ""))),
                        Map.of());

        List<ColumnUse> uses =
                ColumnMatch.of(
                        ImportKind.FACILITIES,
                        new HeaderRow(1, 1, List.of("Chi lo gestisce", "Interno", "Tipo")),
                        List.of(),
                        learned,
                        UMBRIA);

        assertThat(uses)
                .extracting(ColumnUse::column, ColumnUse::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("manager", Why.LEARNED),
                        org.assertj.core.groups.Tuple.tuple("", Why.LEARNED),
                        org.assertj.core.groups.Tuple.tuple("kind", Why.NAME));
    }

    @Test
    void samples_are_the_first_different_values_and_gaps_are_seen() {
        List<ColumnUse> uses =
                match(
                        List.of("Denominazione", "Nota"),
                        row(2, "Casa", "x"),
                        row(3, "Casa", ""),
                        row(4, "Villa", "y"));

        assertThat(uses.getFirst().samples()).containsExactly("Casa", "Villa");
        assertThat(uses).extracting(ColumnUse::hasGaps).containsExactly(false, true);
    }

    @Test
    void a_word_is_looked_up_in_the_vocabulary_then_in_what_was_taught_then_collected() {
        Learned learned =
                new Learned(
                        List.of(),
                        Map.of(
                                new Learned.Word("facility-kinds", "casadiaccoglienza"), "sai",
                                new Learned.Word("facility-kinds", "cas"), "hotspot",
                                new Learned.Word("facility-kinds", "vecchio"), "no-longer"));
        Lexicon lexicon = new Lexicon(learned);

        assertThat(lexicon.code(Vocabulary.FACILITY_KINDS, "CAS", "Tipo")).contains("cas-adults");
        assertThat(lexicon.code(Vocabulary.FACILITY_KINDS, "Casa di accoglienza", "Tipo"))
                .contains("sai");
        assertThat(lexicon.code(Vocabulary.FACILITY_KINDS, "Vecchio", "Tipo")).isEmpty();
        assertThat(lexicon.code(Vocabulary.FACILITY_KINDS, "Boh", "Tipo")).isEmpty();
        assertThat(lexicon.code(Vocabulary.FACILITY_KINDS, "BOH!", "Tipo")).isEmpty();
        assertThat(lexicon.unknown())
                .containsExactly(
                        new UnknownWord("facility-kinds", "Vecchio", "Tipo", 1),
                        new UnknownWord("facility-kinds", "Boh", "Tipo", 2));
    }

    @Test
    void cells_repeat_the_one_above_where_a_person_says_so() throws RefusedFileException {
        Learned learned =
                new Learned(
                        List.of(
                                mapping(
                                        List.of("Denominazione", "Tipo", "Codice ISTAT"),
                                        List.of("name", "kind", "istat"),
                                        List.of("Tipo", "Codice ISTAT"))),
                        Map.of());
        List<Row> rows =
                List.of(
                        row(1, "Denominazione", "Tipo", "Codice ISTAT"),
                        row(2, "Casa", "CAS", "054052"),
                        row(3, "Villa", "", ""),
                        row(4, "Torre", "SAI", ""));
        Problems problems = new Problems();
        TableReading reading =
                TableReading.begin(
                                ImportKind.FACILITIES,
                                new Known(UMBRIA, LocalDate.of(2026, 11, 23)),
                                problems,
                                List.of(new SheetOutline("", 4, rows, List.of())),
                                learned,
                                ReadingChoice.NONE)
                        .orElseThrow();

        for (Row row : rows) {
            reading.take(row);
        }

        assertThat(reading.entries())
                .extracting(entry -> ((Entry.Facility) entry).kind())
                .containsExactly("cas-adults", "cas-adults", "sai");
        assertThat(problems.hasErrors()).isFalse();
    }

    private static List<ColumnUse> match(List<String> titles, Row... rows) {
        Row header = row(1, titles.toArray(String[]::new));
        SheetOutline sheet = new SheetOutline("", 1, List.of(header), List.of());
        return ColumnMatch.of(
                ImportKind.FACILITIES,
                HeaderRow.candidates(sheet, 0).getFirst(),
                List.of(rows),
                Learned.NOTHING,
                UMBRIA);
    }
}
