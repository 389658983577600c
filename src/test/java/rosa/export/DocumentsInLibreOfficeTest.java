package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.document.DocumentModel;

/// Opens exported documents with LibreOffice, where it and poppler are installed.
class DocumentsInLibreOfficeTest {
    private static final Pattern ENTRY = Pattern.compile("^(.*?)\\s*\\.{4,}\\s*(\\d+)$");

    @TempDir private Path folder;

    @Test
    void the_whole_plan_is_on_the_pages() throws Exception {
        var pages = pages(SampleDocuments.plan(true));

        assertThat(pages).hasSizeBetween(8, 11);
        assertThat(pages.getFirst())
                .contains("Prefettura – UTG di Perugia", "23 novembre 2026", "Dati dimostrativi");
        assertThat(pages.get(1)).contains("Indice", "pagina 2 di " + pages.size());
        assertThat(String.join("\n", pages))
                .contains(
                        "Tabella 1 – Posti attivi per provincia", "1.1.1", "Rete SAI · 31/12/2022")
                .contains("Allegato 1 – Comuni e posti", "Figura 1 – Comuni che ospitano");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("Dati dimostrativi"));
    }

    @ParameterizedTest
    @CsvSource({"12, 2", "7, 4"})
    void the_contents_name_the_pages_on_which_the_chapters_are(int chapters, int sections)
            throws Exception {
        assumeThat(onPath("fc-list")).as("fontconfig is on the path").isTrue();
        assumeThat(run("fc-list", "Carlito")).as("the font Carlito is installed").isNotBlank();
        var pages = pages(SampleDocuments.longPlan(chapters, sections, 3));
        int wrong = 0;
        int entries = 0;

        for (String line : String.join("\n", pages.subList(1, 4)).lines().toList()) {
            var entry = ENTRY.matcher(line.strip());
            if (entry.matches()) {
                entries++;
                var page = pages.get(Integer.parseInt(entry.group(2)) - 1);
                var start = entry.group(1).split("\\s+", 2)[1];
                if (!squeezed(page).contains(squeezed(start))) {
                    wrong++;
                }
            }
        }

        assertThat(entries).isGreaterThanOrEqualTo(60);
        assertThat(wrong).isLessThanOrEqualTo(entries / 30);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private List<String> pages(DocumentModel plan) throws Exception {
        assumeThat(onPath("soffice")).as("LibreOffice is on the path").isTrue();
        assumeThat(onPath("pdftotext")).as("poppler is on the path").isTrue();
        var docx = Files.write(folder.resolve("plan.docx"), SampleDocuments.docx(plan));
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString());
        var text = run("pdftotext", "-layout", folder.resolve("plan.pdf").toString(), "-");
        var pages = new ArrayList<>(List.of(text.split("\f", -1)));
        pages.removeLast();
        return pages;
    }

    private static boolean onPath(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command[0] + " ends").isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
