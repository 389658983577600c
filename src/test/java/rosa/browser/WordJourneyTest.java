package rosa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.word.WordFiles;

/// From an office's Word document, written with LibreOffice, to the registered files: imported,
/// gone on with, exported in three formats and opened again, with nothing lost.
@RosaTest
class WordJourneyTest extends InBrowser {
    private static final List<String> IMPORTED =
            List.of(
                    "Nel 2026 la rete diffusa conta molti comuni, per 120 m²; si veda ANCI.",
                    "centri",
                    "grandi",
                    "piccoli",
                    "appartamenti",
                    "Sentito l’ente locale.",
                    "Dati della Prefettura.",
                    "Gli sportelli sono aperti, in rosso.",
                    "Avviso nel riquadro");
    private static final String SENTENCE = "Nel territorio risiedono ";
    private static final String NOTE = "Secondo il registro dei residenti";

    @Autowired private Accounts accounts;
    @TempDir private Path folder;

    @Test
    void from_a_word_document_to_the_registered_files() throws Exception {
        Page page = visitor().page();
        try {
            walk(page);
        } catch (AssertionError | RuntimeException failure) {
            picture(page, "WordJourneyTest");
            throw failure;
        }
    }

    private void walk(Page page) throws Exception {
        Hand hand = new Mouse(page);
        Desk desk = new Desk(page, hand, home());
        desk.signIn(People.coordinator(accounts, "Coordinatrice di Word"), People.PASSWORD);
        desk.goTo("Piano", "Piani");
        Author author = new Author(page, hand);
        author.createPlan("Piano nato in Word");
        importReport(page, author);
        goOnWriting(page, author);

        Path docx = saved(download(page, author, "DOCX"), "piano.docx");
        assertWhole(docx);
        Path odt = saved(download(page, author, "ODT"), "piano-odt.odt");
        assertComplete(odt(odt));
        if (WordFiles.isLibreOfficeThere()) {
            Path reopened = Files.createDirectory(folder.resolve("riaperti"));
            assertWhole(WordFiles.throughLibreOffice(reopened, docx, "docx"));
            assertWhole(WordFiles.throughLibreOffice(reopened, odt, "docx"));
        }
        Path pdf = download(page, author, "PDF");
        assertComplete(pdf(pdf));
        try (ExportedPlan plan = ExportedPlan.open(docx)) {
            assertThat(parts(pdf))
                    .containsEntry("Table", (long) plan.tables().size())
                    .containsEntry("Figure", (long) plan.pictureWords().size())
                    .containsKeys("H2", "H3", "L", "TH");
        }
    }

    private Path saved(Path download, String name) throws IOException {
        return Files.copy(download, folder.resolve(name));
    }

    /// Headings on their levels, notes where they belong, tables with their merged cells, the
    /// picture with its words.
    private static void assertWhole(Path file) throws IOException {
        try (ExportedPlan plan = ExportedPlan.open(file)) {
            assertThat(plan.headings(1)).contains("Quadro del territorio", "Servizi");
            assertThat(plan.headings(2)).contains("Posti");
            assertThat(plan.notesOf("Nel 2026"))
                    .singleElement()
                    .asString()
                    .isEqualToIgnoringWhitespace("Dati della Prefettura.");
            assertThat(plan.notesOf(SENTENCE)).hasSize(2);
            assertThat(plan.pictureWords()).contains("Un campo rosso");
            assertThat(plan.tables())
                    .anySatisfy(table ->
                            assertThat(table)
                                    .containsExactly(
                                            List.of("Zona", "Posti"),
                                            List.of("Nord", "CAS", "12"),
                                            List.of("", "SAI", "8")))
                    .anySatisfy(table ->
                            assertThat(table.get(1)).containsExactly("Prima", "Todi", "20"));
        }
    }

    /// How many parts of each kind the tags of a PDF tell of.
    private static Map<String, Long> parts(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return below(document.getDocumentCatalog().getStructureTreeRoot())
                    .collect(
                            Collectors.groupingBy(
                                    PDStructureElement::getStructureType, Collectors.counting()));
        }
    }

    private static Stream<PDStructureElement> below(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(part -> Stream.concat(Stream.of(part), below(part)));
    }

    private void importReport(Page page, Author author) throws Exception {
        Path file = folder.resolve("relazione.docx");
        Files.write(
                file,
                WordFiles.isLibreOfficeThere()
                        ? WordFiles.byLibreOffice(folder, WordFiles.report())
                        : WordFiles.reportAsDocx());
        author.button("Importa un documento Word").click();
        FileChooser chooser =
                page.waitForFileChooser(() -> author.button("Scegli il documento").click());
        chooser.setFiles(file);
        Locator preview = page.locator(".rosa-plan-word__preview");
        assertThat(preview).containsText("1 tabella · 1 nota · 1 immagine");
        assertThat(preview).containsText("Rossi: Da verificare");
        assertThat(preview).containsText("parole tolte");
        assertThat(Axe.violations(page)).isEmpty();
        author.button("Importa 2 sezioni").click();
        page.getByText("2 sezioni importate.").waitFor();
    }

    /// Under the text that replaced the section of the same title.
    private void goOnWriting(Page page, Author author) {
        author.openSection("Servizi");
        author.goToEnd("Servizi");
        author.press("Enter");
        author.write(SENTENCE);
        author.insertFigure("residenti", "Residenti", "Tutto il territorio");
        author.write(" persone");
        author.button("Nota a piè di pagina").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Testo della nota"))
                .waitFor();
        author.write(NOTE);
        author.press("Enter");
        author.write(".");
        author.press("Enter");
        author.insertTable(List.of("Fase", "Comune", "Posti", "Prima", "Todi", "20"));
        author.press("ControlOrMeta+s");
        author.waitUntilSaved();
    }

    private static Path download(Page page, Author author, String format) {
        author.button("Esporta").click();
        author.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(format))
                .check();
        Locator make =
                author.dialog()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Esporta " + format));
        Download download = page.waitForDownload(make::click);
        assertThat(download.suggestedFilename())
                .endsWith("." + format.toLowerCase(java.util.Locale.ROOT));
        Path file = download.path();
        author.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chiudi"))
                .click();
        return file;
    }

    private static void assertComplete(String text) {
        assertThat(text).contains(IMPORTED).contains(SENTENCE, NOTE, "Todi", "Zona", "Nord");
    }

    private static String pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return words(stripper.getText(document));
        }
    }

    private static String odt(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.getEntry("content.xml");
            assertThat(content).isNotNull();
            String xml =
                    new String(zip.getInputStream(content).readAllBytes(), StandardCharsets.UTF_8);
            return words(xml.replaceAll("</text:p>|<text:s/>", " ").replaceAll("<[^>]*>", ""));
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
