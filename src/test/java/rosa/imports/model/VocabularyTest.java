package rosa.imports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.SaiCategory;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.Provenance;
import rosa.territory.ServiceKind;

/// Forms and files speak the same words and are equally strict.
class VocabularyTest {
    private static final String NETWORK = "network.";

    @Test
    void what_a_form_offers_a_file_may_say_in_either_language() {
        Map<String, List<String>> words =
                Map.of(
                        "facility-kinds",
                        offered(NETWORK + "kind.", FacilityKind.values()),
                        "sai-categories",
                        offered(NETWORK + "category.", SaiCategory.values()),
                        "unit-types",
                        offered(NETWORK + "unit.", UnitType.values()),
                        "visibilities",
                        offered(NETWORK + "visibility.", Visibility.values()),
                        "organisation-kinds",
                        offered(NETWORK + "organisation.kind.", OrganisationKind.values()),
                        "service-kinds",
                        offered("territory.service.kind.", ServiceKind.values()));

        words.forEach((key, labels) -> {
            Choices choices = Vocabulary.find(key).orElseThrow();
            assertThat(labels)
                    .allSatisfy(label -> assertThat(choices.code(label)).as(label).isPresent());
        });
    }

    @Test
    void no_word_of_a_form_is_taken_for_another() {
        assertThat(Vocabulary.UNIT_TYPES.code("Collettiva fino a 50 posti")).contains("collective");
        assertThat(Vocabulary.VISIBILITIES.code("Struttura riservata")).contains("restricted");
        assertThat(Vocabulary.SERVICE_KINDS.code("Centro per l'impiego")).contains("employment");
        assertThat(Vocabulary.ORGANISATION_KINDS.code("Azienda USL")).contains("usl");
        assertThat(Vocabulary.ORGANISATION_KINDS.code("Datori di lavoro")).contains("employer");
    }

    @Test
    void words_offices_used_before_still_hold() {
        assertThat(Vocabulary.FACILITY_KINDS.code("SPRAR")).contains("sai");
        assertThat(Vocabulary.UNIT_TYPES.code("Appartamento")).contains("flat");
        assertThat(Vocabulary.VISIBILITIES.code("Indirizzo riservato")).contains("comune");
        assertThat(Vocabulary.ORGANISATION_KINDS.code("Ospedale")).contains("hospital");
    }

    @Test
    void a_file_may_be_as_long_winded_as_a_form_and_no_more() {
        String note = "n".repeat(4_000);
        String phone = "1".repeat(60);

        assertThat(organisation(note, phone)).isEmpty();
        assertThat(organisation(note + "n", phone)).containsExactly("imports.problem.text.long");
        assertThat(organisation(note, phone + "1")).containsExactly("imports.problem.text.long");
        assertThat(data(note, phone).note()).hasSize(4_000);
        assertThatThrownBy(() -> data(note + "n", phone))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> data(note, phone + "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrganisationData data(String note, String phone) {
        return new OrganisationData(
                "Ente",
                OrganisationKind.OTHER,
                "",
                "",
                phone,
                "",
                note,
                null,
                Set.of(),
                null,
                new Provenance("prova", java.time.LocalDate.of(2026, 1, 31)));
    }

    private static List<String> organisation(String note, String phone) {
        Problems problems = new Problems();
        Known known =
                new Known(
                        new Comuni(Map.of(new IstatCode("054052"), "Todi")),
                        java.time.LocalDate.of(2026, 11, 23));
        OrganisationRows rows = new OrganisationRows(known);
        HeaderRow header =
                new HeaderRow(1, 1, List.of("Denominazione", "Tipo", "Telefono", "Nota"));
        Row row =
                new Row(
                        2,
                        List.of(Cell.of("Ente"), Cell.of("Altro"), Cell.of(phone), Cell.of(note)));
        rows.take(
                new RowReader(
                        row,
                        Header.of(header, OrganisationRows.COLUMNS),
                        new Lexicon(Learned.NOTHING),
                        problems));
        return problems.all().stream().map(problem -> problem.message().key()).toList();
    }

    private static List<String> offered(String texts, Enum<?>[] values) {
        List<String> labels = new ArrayList<>();
        for (Enum<?> value : values) {
            String key = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Messages.LOCALES.forEach(locale -> labels.add(Messages.text(locale, texts + key)));
        }
        return labels;
    }
}
