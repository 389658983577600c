package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.distribution.Analysis;
import rosa.distribution.Evaluation;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.identity.Accounts;
import rosa.shared.Formats;
import rosa.shared.IstatCode;

/// The main job from the office's file to the exported plan, with whatever hand.
abstract class Journey extends InBrowser {
    private static final RuleSetId TWO_AND_A_HALF = new RuleSetId("revisione-2017-2-5");
    private static final RuleSetId THREE = new RuleSetId("revisione-2017-3");
    private static final String SECTION = "Comunicazione";
    private static final String SENTENCE = "In Umbria risiedono ";

    @Autowired private Analysis analysis;
    @Autowired private RuleSets ruleSets;
    @Autowired private Accounts accounts;

    @TempDir private Path folder;

    /// How this journey's person works.
    abstract Hand hand(Page page);

    /// Goes into the names of what this journey makes.
    abstract String name();

    @Test
    void from_the_offices_file_to_the_exported_plan() throws IOException {
        Page page = visitor().page();
        Hand hand = hand(page);
        try {
            walk(page, hand, new Desk(page, hand, home()));
        } catch (AssertionError | RuntimeException failure) {
            picture(page, getClass().getSimpleName());
            throw failure;
        }
    }

    private void walk(Page page, Hand hand, Desk desk) throws IOException {
        desk.signIn(People.coordinator(accounts, "Coordinatrice " + name()), People.PASSWORD);
        Evaluation before = evaluation(THREE);
        String mapBefore = placesOnTheMap(page);
        refuseTheFileWithErrors(desk, before);
        takeTheCorrectedFile(page, hand, desk);
        Evaluation after = evaluation(THREE);
        seeThePlaces(page, desk, before, after);
        assertThat(placesOnTheMap(page)).isNotEqualTo(mapBefore);
        compareTwoRuleSets(page, hand, desk);
        desk.goTo("Piano", "Piani");
        Author author = new Author(page, hand);
        writeTheSection(author);
        readTheExportedFile(page, hand, author);
    }

    private void refuseTheFileWithErrors(Desk desk, Evaluation before) throws IOException {
        desk.goTo("Importazioni", "Importazioni");

        Locator preview = desk.upload(FacilityFile.withTwoBadRows(folder, name()));

        assertThat(preview).containsText("Ci sono 2 errori");
        assertThat(preview)
                .containsText(
                        Pattern.compile(
                                "3\\s*Errore\\s*Codice ISTAT\\s*Il codice ISTAT o il comune «054999»"
                                        + " non esiste nel territorio\\. Forse 054040"
                                        + " \\(Piegaro\\)\\?"));
        assertThat(preview)
                .containsText(
                        Pattern.compile(
                                "4\\s*Errore\\s*Posti attivi\\s*Il numero non può essere negativo:"
                                        + " -6\\."));
        assertThat(desk.takeAll()).isDisabled();
        assertThat(evaluation(THREE).snapshot().facilities())
                .isEqualTo(before.snapshot().facilities());
    }

    private void takeTheCorrectedFile(Page page, Hand hand, Desk desk) throws IOException {
        Locator preview = desk.upload(FacilityFile.corrected(folder, name()));
        assertThat(preview).containsText("4 elementi nuovi");

        hand.use(desk.takeAll());

        assertThat(page.getByText("Registrato il")).containsText("4 elementi creati");
    }

    private void seeThePlaces(Page page, Desk desk, Evaluation before, Evaluation after) {
        assertThat(places(after, "054040")).isEqualTo(places(before, "054040") + 20);
        assertThat(places(after, "054059")).isEqualTo(places(before, "054059") + 60);
        desk.goTo("Quadro", "La situazione al");
        assertThat(desk.card("Posti")).hasText(value(after, Indicator.PLACES));
        assertThat(desk.card("Presenze")).hasText(value(after, Indicator.PRESENCES));

        desk.open("/territorio/054040", "Piegaro");
        assertThat(page.locator("main, body").first())
                .containsText(places(after, "054040") + " posti attivi");
        assertThat(page.getByText("Casa del Percorso " + name()).first()).isVisible();

        page.navigate(home() + "/territorio?vista=tabella&f.comune=Valtopina");
        assertThat(page.locator("vaadin-grid-cell-content").filter(exactly("Valtopina")).first())
                .isVisible();
        assertThat(
                        page.locator("vaadin-grid-cell-content")
                                .filter(exactly(String.valueOf(places(after, "054059"))))
                                .first())
                .isVisible();
    }

    /// What the legend says of how many comuni have how many places.
    private String placesOnTheMap(Page page) {
        page.navigate(home() + "/territorio");
        Locator legend = page.locator("rosa-territory-map details");
        assertThat(legend).containsText("comuni");
        return legend.innerText();
    }

    private void compareTwoRuleSets(Page page, Hand hand, Desk desk) {
        String twoAndAHalf = ruleSets.ruleSet(TWO_AND_A_HALF).data().name();
        String three = ruleSets.ruleSet(THREE).data().name();
        desk.goTo("Regole di riparto", "Regole di riparto");
        assertThat(desk.ruleSet(twoAndAHalf)).containsText("2.265");
        assertThat(desk.ruleSet(three)).containsText("2.676");

        hand.use(desk.ruleSet(twoAndAHalf).getByRole(AriaRole.LINK, linkNamed("Applica")));
        page.waitForURL(Pattern.compile("regola=revisione-2017-2-5"));
        seeIndicators(desk, evaluation(TWO_AND_A_HALF));

        hand.choose(page.getByLabel("Regola", new Page.GetByLabelOptions().setExact(true)), three);
        page.waitForURL(Pattern.compile("regola=revisione-2017-3(&|$)"));
        seeIndicators(desk, evaluation(THREE));
    }

    private void seeIndicators(Desk desk, Evaluation evaluation) {
        assertThat(desk.indicator("Posti")).hasText(value(evaluation, Indicator.PLACES));
        assertThat(desk.indicator("Quota residua")).hasText(value(evaluation, Indicator.QUOTA));
        assertThat(desk.indicator("Copertura della quota residua"))
                .hasText(value(evaluation, Indicator.COVERAGE));
        assertThat(desk.indicator("Comuni che ospitano"))
                .hasText(value(evaluation, Indicator.HOSTING_COMUNI));
        assertThat(desk.indicator("Posti in centri oltre 50"))
                .hasText(value(evaluation, Indicator.SHARE_OVER_50));
        assertThat(desk.indicator("Indice di Hoover")).hasText(value(evaluation, Indicator.HOOVER));
    }

    private void writeTheSection(Author author) {
        author.createPlan("Piano " + name());
        author.openSection(SECTION);
        author.goToEnd(SECTION);
        author.write(SENTENCE);
        author.insertFigure("residenti", "Residenti", "Tutto il territorio");
        author.write(" persone; i posti in CAS sono ");
        author.insertFigure("posti in cas", "Posti in CAS, in numero", "Tutto il territorio");
        author.write(" e la quota di Piegaro è ");
        author.insertFigure(
                "quota residua di", "Quota residua di un comune", "Piegaro", "La regola in vigore");
        author.write(".");
        author.press("Enter");
        author.insertTable(List.of("Fase", "Comune", "Posti", "Prima", "Piegaro", "20"));
        author.press("ControlOrMeta+s");
        author.waitUntilSaved();
        assertThat(author.paragraph(SENTENCE).locator(".live-figure[data-state=live]")).hasCount(3);
    }

    private void readTheExportedFile(Page page, Hand hand, Author author) throws IOException {
        String onScreen = author.paragraph(SENTENCE).innerText();
        hand.use(author.button("Esporta"));
        Locator make =
                author.dialog()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Esporta DOCX"));
        Download download = page.waitForDownload(() -> hand.use(make));
        assertThat(download.suggestedFilename()).endsWith(".docx");

        try (ExportedPlan plan = ExportedPlan.open(download.path())) {
            assertThat(plan.paragraph(SENTENCE)).isEqualTo(onScreen.strip());
            assertThat(plan.notesOf(SENTENCE))
                    .hasSize(3)
                    .allSatisfy(note -> assertThat(note).containsPattern("\\d\\d/\\d\\d/\\d{4}"));
            assertThat(plan.notesOf(SENTENCE).get(0)).contains("Ministero dell'Interno");
            assertThat(plan.notesOf(SENTENCE).get(1))
                    .contains("Strutture, 01/10/2026")
                    .doesNotContain(".xlsx");
            assertThat(plan.headings(1)).contains(SECTION);
            assertThat(plan.tables())
                    .anySatisfy(table -> {
                        assertThat(table.get(0)).containsExactly("Fase", "Comune", "Posti");
                        assertThat(table.get(1)).containsExactly("Prima", "Piegaro", "20");
                    })
                    .anySatisfy(table -> assertThat(table).hasSize(1 + 92 + 1))
                    .anySatisfy(table ->
                            assertThat(table)
                                    .anySatisfy(row ->
                                            assertThat(row).contains("Casa di Montone " + name())));
            assertThat(plan.pictureWords())
                    .anySatisfy(words -> assertThat(words).contains("Posti ogni 1.000 residenti"));
        }
    }

    private Evaluation evaluation(RuleSetId rules) {
        return analysis.evaluate(LocalDate.now(Formats.ROME), ruleSets.ruleSet(rules).data());
    }

    private static int places(Evaluation evaluation, String istat) {
        return evaluation.quotas().comune(new IstatCode(istat)).orElseThrow().places();
    }

    /// An indicator as an Italian reads it.
    private static String value(Evaluation evaluation, Indicator indicator) {
        if (!(evaluation.indicators().measure(indicator) instanceof Measure.Known(double value))) {
            return "non definito";
        }
        return indicator.unit() == Indicator.Unit.PERCENT
                ? Formats.percent(Locale.ITALIAN, value, indicator.decimals())
                : Formats.number(Locale.ITALIAN, value, indicator.decimals());
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Patterns.exactly(text));
    }

    private static Locator.GetByRoleOptions linkNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
