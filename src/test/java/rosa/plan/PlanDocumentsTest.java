package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.distribution.Analysis;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.export.DocumentFormat;
import rosa.export.Documents;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Visibility;
import rosa.plan.PlanDocuments.Options;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

@RosaTest
class PlanDocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final RuleSetId RULES = new RuleSetId("revisione-2017-3");
    private static final Provenance OFFICE = new Provenance("rosa-inserimento", DAY);

    @Autowired private Plans plans;
    @Autowired private PlanDocuments documents;
    @Autowired private Figures figures;
    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private Facilities facilities;
    @Autowired private Places places;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        facility("Casa di prova per l'esportazione", Visibility.COMUNE, 24, 21);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_figures_in_the_file_equal_the_readings_on_the_screen() throws IOException {
        var plan = plans.create("Piano da esportare");
        var section = plan.sections().get(2);
        var readings =
                figures.read(
                        section.text().figures(),
                        new Figures.Asked(DAY, Locale.ITALIAN, person.get()));

        try (var file = exported(plan.id(), only(section, false))) {
            var text =
                    file.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .reduce("", (all, line) -> all + "\n" + line);
            var notes =
                    file.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(XWPFParagraph::getText)
                            .reduce("", (all, line) -> all + "\n" + line);
            assertThat(readings).isNotEmpty();
            assertThat(readings.values())
                    .allSatisfy(reading -> {
                        var value = (Reading.Value) reading;
                        assertThat(text).contains(value.text());
                        assertThat(notes)
                                .contains(value.source())
                                .contains(Formats.day(value.asOf()))
                                .contains(value.label());
                    });
            assertThat(styled(file, "Heading1")).contains("Analisi dei fabbisogni");
            assertThat(styled(file, "Heading2"))
                    .contains("Capacità e presenze", "Distribuzione sul territorio");
            assertThat(text).contains("Testo in bozza.");
        }
    }

    @Test
    void the_annex_of_comuni_equals_the_analysis() throws IOException {
        var plan = plans.create("Piano con allegato");
        var evaluation = analysis.evaluate(DAY, ruleSets.ruleSet(RULES).data());

        try (var file = exported(plan.id(), only(plan.sections().getFirst(), true))) {
            var table = file.getTables().getLast();
            assertThat(table.getRows()).hasSize(1 + 92 + 1);
            var piegaro = evaluation.quotas().comune(new IstatCode("054040")).orElseThrow();
            assertThat(row(table, "Piegaro"))
                    .containsExactly(
                            "Piegaro",
                            whole(piegaro.comune().residents()),
                            whole(piegaro.places()),
                            whole(piegaro.presences()),
                            whole(piegaro.quota().due()),
                            signed(piegaro.gap()));
            var total = evaluation.quotas().total();
            assertThat(row(table, "Totale"))
                    .containsExactly(
                            "Totale",
                            whole(total.residents()),
                            whole(total.places()),
                            whole(total.presences()),
                            whole(total.due()),
                            signed(total.gap()));
        }
    }

    @Test
    void a_restricted_facility_is_in_the_annex_only_for_who_may_see_it() {
        facility("Casa riservata", Visibility.RESTRICTED, 9, 8);
        var plan = plans.create("Piano con strutture");
        var options = new Options(Set.of(), DAY, RULES, false, true, false, Locale.ITALIAN);

        var forCoordinator = documents.build(plan.id(), options).annexes().toString();
        SignedInAs.a(accounts, Role.READER);
        var forReader = documents.build(plan.id(), options).annexes().toString();

        assertThat(forCoordinator).contains("Casa riservata");
        assertThat(forReader).doesNotContain("Casa riservata").contains("Casa di prova");
    }

    @Test
    void the_map_has_words_for_who_cannot_see_it() throws IOException {
        var plan = plans.create("Piano con mappa");
        var options =
                new Options(
                        Set.of(plan.sections().getFirst().id()),
                        DAY,
                        RULES,
                        false,
                        false,
                        true,
                        Locale.ITALIAN);

        try (var file = exported(plan.id(), options)) {
            assertThat(file.getAllPictures()).hasSize(1);
            assertThat(styled(file, "PictureCaption"))
                    .singleElement()
                    .asString()
                    .contains("Posti ogni 1.000 residenti al 01/03/2025");
        }
    }

    @Test
    void the_file_is_named_after_title_and_day() {
        assertThat(
                        PlanDocuments.fileName(
                                "Piano dell'accoglienza – Umbrìa", DAY, DocumentFormat.PDF))
                .isEqualTo("piano-dell-accoglienza-umbria-2025-03-01.pdf");
    }

    private static Options only(Section section, boolean withComuni) {
        return new Options(
                Set.of(section.id()), DAY, RULES, withComuni, false, false, Locale.ITALIAN);
    }

    private XWPFDocument exported(PlanId plan, Options options) throws IOException {
        var out = new ByteArrayOutputStream();
        Documents.docx(documents.build(plan, options), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> row(XWPFTable table, String first) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .filter(cells -> cells.getFirst().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> styled(XWPFDocument file, String style) {
        return file.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String whole(long number) {
        return Formats.integer(Locale.ITALIAN, number);
    }

    private static String signed(long number) {
        return number > 0 ? "+" + whole(number) : number < 0 ? "\u2212" + whole(-number) : whole(0);
    }

    private void facility(String name, Visibility visibility, int active, int occupied) {
        var facility =
                facilities.register(
                        FacilityData.of(
                                        name,
                                        FacilityKind.CAS_ADULTS,
                                        new IstatCode("054040"),
                                        OFFICE)
                                .visibility(visibility)
                                .openedOn(LocalDate.of(2025, 1, 1))
                                .build());
        places.record(facility.id(), new PlacesCount(DAY, active, active, occupied, OFFICE));
    }
}
