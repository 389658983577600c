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
import rosa.document.Block;
import rosa.document.DocumentModel;
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
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.Audience;
import rosa.plan.PlanDocuments.FigureNotes;
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
    @Autowired private ExportMemory exports;
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

        try (var file =
                exported(plan.id(), only(plan.sections().getFirst(), true), Audience.RESERVED)) {
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
    void a_restricted_facility_is_only_in_a_reserved_document_of_who_may_see_it() {
        facility("Casa riservata", Visibility.RESTRICTED, 9, 8);
        var plan = plans.create("Piano con strutture");
        var options = Options.whole(DAY).under(RULES).with(Annex.COMUNI, Annex.FACILITIES);

        var forEverybody = documents.build(plan.id(), options);
        var reserved = documents.build(plan.id(), options, Audience.RESERVED);
        SignedInAs.a(accounts, Role.READER);
        var ofReader = documents.build(plan.id(), options, Audience.RESERVED);

        assertThat(forEverybody.annexes().toString())
                .doesNotContain("Casa riservata")
                .contains("Casa di prova")
                .contains("I totali non comprendono ");
        assertThat(forEverybody.subtitle()).doesNotContain("RISERVATO");
        assertThat(reserved.annexes().toString())
                .contains("Casa riservata")
                .doesNotContain("I totali non comprendono ");
        assertThat(reserved.subtitle()).contains("DOCUMENTO RISERVATO");
        assertThat(BlockWords.of(reserved.blocks())).contains("DOCUMENTO RISERVATO");
        assertThat(BlockWords.of(forEverybody.blocks()))
                .doesNotContain("RISERVATO")
                .contains("Documento per chiunque: tabelle, mappe e allegati non comprendono le")
                .contains("non mostrano le presenze da 1 a 4 persone");
        assertThat(BlockWords.of(reserved.blocks())).doesNotContain("Documento per chiunque");
        assertThat(ofReader.annexes().toString()).doesNotContain("Casa riservata");
    }

    @Test
    void sections_without_a_text_keep_their_number_and_have_no_page() {
        var plan = plans.create("Piano appena nato");

        var blocks = documents.build(plan.id(), Options.whole(DAY).under(RULES).with()).blocks();

        assertThat(blocks)
                .filteredOn(block -> block instanceof Block.Heading(int level, _, _) && level == 1)
                .extracting(block -> BlockWords.of(List.of(block)))
                .containsExactlyElementsOf(
                        plan.sections().stream().map(section -> section.data().title()).toList());
        assertThat(blocks)
                .filteredOn(block -> block instanceof Block.Heading(_, _, boolean runsOn) && runsOn)
                .extracting(block -> BlockWords.of(List.of(block)))
                .contains("Rete territoriale")
                .doesNotContain("Contesto");
        assertThat(BlockWords.of(blocks)).contains("Sezione non ancora redatta.");
    }

    @Test
    void an_extract_says_which_numbers_its_chapters_have_in_the_plan() {
        var plan = plans.create("Piano da citare");
        var third = plan.sections().get(2);
        var first = plan.sections().getFirst();

        var extract = Options.whole(DAY).under(RULES).with().only(third.id(), first.id());
        var beginning = Options.whole(DAY).under(RULES).with().only(first.id());

        assertThat(BlockWords.of(documents.build(plan.id(), extract).blocks()))
                .contains("nel piano hanno, nell'ordine, i numeri 3, 1.");
        assertThat(BlockWords.of(documents.build(plan.id(), beginning).blocks()))
                .doesNotContain("Estratto del piano");
    }

    @Test
    void the_map_has_words_for_who_cannot_see_it() throws IOException {
        var plan = plans.create("Piano con mappa");
        var options =
                Options.whole(DAY)
                        .under(RULES)
                        .with(Annex.MAP)
                        .only(plan.sections().getFirst().id());

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
                                "Piano dell'accoglienza – Umbrìa",
                                DAY,
                                Audience.EVERYBODY,
                                DocumentFormat.PDF))
                .isEqualTo("piano-dell-accoglienza-umbria-2025-03-01.pdf");
    }

    @Test
    void sections_come_in_the_order_that_was_asked_for() {
        var plan = plans.create("Piano in altro ordine");
        var second = plan.sections().get(2);
        var first = plan.sections().get(0);

        var document =
                documents.build(plan.id(), Options.whole(DAY).with().only(second.id(), first.id()));

        assertThat(
                        document.blocks().stream()
                                .filter(block ->
                                        block instanceof Block.Heading(int level, _, _)
                                                && level == 1)
                                .map(block -> BlockWords.of(List.of(block))))
                .containsExactly(second.data().title(), first.data().title());
    }

    @Test
    void chosen_sections_lie_on_their_side_and_places_to_sign_stand_upright_after_the_text() {
        var plan = plans.create("Piano con firme");
        var section = plan.sections().get(2);
        var prefect = new Block.Signature("Il Prefetto", "Anna Bianchi");

        var blocks =
                documents
                        .build(
                                plan.id(),
                                Options.whole(DAY)
                                        .with()
                                        .only(section.id())
                                        .turning(section.id())
                                        .signedBy(prefect, new Block.Signature(" ", "")))
                        .blocks();

        assertThat(blocks)
                .containsSubsequence(
                        new Block.Turn(true),
                        blocks.stream()
                                .filter(Block.Heading.class::isInstance)
                                .findFirst()
                                .orElseThrow(),
                        new Block.Turn(false));
        assertThat(blocks.subList(blocks.size() - 2, blocks.size()))
                .containsExactly(new Block.Turn(false), prefect);
    }

    @Test
    void sources_of_figures_can_stand_in_an_annex_instead_of_footnotes() {
        var plan = plans.create("Piano senza note");
        var section = plan.sections().get(2);
        var asked = Options.whole(DAY).under(RULES).with().only(section.id());
        var options =
                new Options(
                        asked.sections(),
                        DAY,
                        RULES,
                        Set.of(),
                        FigureNotes.ANNEX,
                        true,
                        true,
                        asked.registration(),
                        Locale.ITALIAN);
        var reading =
                (Reading.Value)
                        figures.read(
                                        section.text().figures(),
                                        new Figures.Asked(DAY, Locale.ITALIAN, person.get()))
                                .values()
                                .iterator()
                                .next();

        var document = documents.build(plan.id(), options);

        assertThat(document.blocks().toString()).doesNotContain(reading.source());
        assertThat(document.annexes()).hasSize(1);
        assertThat(BlockWords.of(document.annexes().getFirst().blocks()))
                .contains(reading.source(), reading.label(), reading.text())
                .contains(Formats.day(reading.asOf()));
    }

    @Test
    void indicators_rule_and_the_terms_that_are_used_can_be_annexed() {
        var plan = plans.create("Piano con altri allegati");
        var options =
                Options.whole(DAY).under(RULES).with(Annex.INDICATORS, Annex.RULES, Annex.GLOSSARY);

        var annexes =
                documents.build(plan.id(), options).annexes().stream()
                        .map(annex -> BlockWords.of(annex.blocks()))
                        .toList();

        assertThat(annexes).hasSize(3);
        assertThat(annexes.get(0)).contains("Indice di Hoover", "Copertura");
        assertThat(annexes.get(1)).contains(ruleSets.ruleSet(RULES).data().source());
        assertThat(annexes.get(2)).contains("CAS", "Saturazione").doesNotContain("Hotspot");
        assertThat(annexes.toString()).doesNotContain("!plan.", "!distribution.", "!indicator.");
    }

    @Test
    void the_choices_of_a_plan_are_remembered_without_sections_that_are_gone() {
        var plan = plans.create("Piano con memoria");
        var kept = plan.sections().get(1).id();
        var removed = plan.sections().get(0).id();
        var options =
                new Options(
                        List.of(removed, kept),
                        DAY,
                        RULES,
                        Set.of(Annex.GLOSSARY, Annex.MAP),
                        FigureNotes.ANNEX,
                        false,
                        false,
                        new DocumentModel.Registration("12/2026", DAY),
                        Locale.ENGLISH,
                        Set.of(kept),
                        List.of(
                                new Block.Signature("Il Prefetto", "Anna Bianchi"),
                                new Block.Signature("Il Sindaco", "")));

        assertThat(exports.lastOf(plan.id(), DAY)).isEmpty();
        exports.keep(plan.id(), new ExportMemory.Choice(DocumentFormat.ODT, Options.whole(DAY)));
        exports.keep(plan.id(), new ExportMemory.Choice(DocumentFormat.PDF, options));
        plans.remove(removed);

        assertThat(exports.lastOf(plan.id(), DAY))
                .contains(
                        new ExportMemory.Choice(
                                DocumentFormat.PDF,
                                new Options(
                                        List.of(kept),
                                        DAY,
                                        RULES,
                                        options.annexes(),
                                        options.figureNotes(),
                                        false,
                                        false,
                                        options.registration(),
                                        Locale.ENGLISH,
                                        Set.of(kept),
                                        options.signatures())));
        assertThat(plans.find(plan.id()).orElseThrow().version()).isEqualTo(plan.version());
    }

    private static Options only(Section section, boolean withComuni) {
        var options = Options.whole(DAY).under(RULES).only(section.id());
        return withComuni ? options.with(Annex.COMUNI) : options.with();
    }

    private XWPFDocument exported(PlanId plan, Options options) throws IOException {
        return exported(plan, options, Audience.EVERYBODY);
    }

    private XWPFDocument exported(PlanId plan, Options options, Audience audience)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Documents.docx(documents.build(plan, options, audience), out);
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
