package rosa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rosa.RosaTest;
import rosa.antivirus.Scanner;
import rosa.antivirus.VirusScan;
import rosa.export.Template;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.imports.Imports;
import rosa.imports.NationalLoad;
import rosa.imports.Preview;
import rosa.imports.Progress;
import rosa.imports.model.ImportKind;
import rosa.plan.InstitutionTemplate;
import rosa.plan.PlanImages;
import rosa.plan.Plans;
import rosa.plan.SectionId;
import rosa.plan.SignedInAs;
import rosa.plan.WordIntake;

/// Every way that a file comes in by asks the office's scanner first, where there is one.
@RosaTest
@Tag("alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InfectedFilesTest {
    private static final Scanner SCANNER = scanner();

    @Autowired private Plans plans;
    @Autowired private PlanImages images;
    @Autowired private WordIntake word;
    @Autowired private InstitutionTemplate template;
    @Autowired private Imports imports;
    @Autowired private NationalLoad country;
    @Autowired private Accounts accounts;

    @TempDir private Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("rosa.antivirus.host", () -> "localhost");
        registry.add("rosa.antivirus.port", SCANNER::port);
    }

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void stop() throws IOException {
        SCANNER.close();
    }

    @Test
    @Order(1)
    void a_clean_file_comes_in() throws IOException {
        assertThat(images.keep(section(), png(""))).isInstanceOf(PlanImages.Kept.class);
        assertThat(preview("residenti;prova\n").problems())
                .extracting(problem -> problem.message().key())
                .doesNotContain("imports.problem.file.infected", "imports.problem.file.unchecked");
    }

    @Test
    @Order(2)
    void a_file_with_a_virus_does_not() throws IOException {
        byte[] infected = Scanner.VIRUS.getBytes(StandardCharsets.US_ASCII);

        assertThat(images.keep(section(), png(Scanner.VIRUS)))
                .isEqualTo(new PlanImages.Refused(PlanImages.Reason.INFECTED));
        assertThat(word.open(infected))
                .isEqualTo(new WordIntake.Opened.Unsafe(new VirusScan.Infected("Rosa.Test-Word")));
        assertThat(template.replace("carta.docx", infected))
                .isEqualTo(new Template.Checked.Unfit("infected", "Rosa.Test-Word"));
        assertThat(preview(Scanner.VIRUS).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message().key()).isEqualTo("imports.problem.file.infected");
                    assertThat(problem.message().arguments()).contains("Rosa.Test-Word");
                });
        assertThat(loadedByCommand(Scanner.VIRUS)).contains("«Rosa.Test-Word»");
    }

    @Test
    @Order(3)
    void nothing_comes_in_unchecked_while_the_scanner_is_away() throws IOException {
        SCANNER.close();

        assertThat(images.keep(section(), png("")))
                .isEqualTo(new PlanImages.Refused(PlanImages.Reason.UNCHECKED));
        assertThat(word.open(png("")))
                .isInstanceOfSatisfying(
                        WordIntake.Opened.Unsafe.class,
                        unsafe ->
                                assertThat(unsafe.verdict())
                                        .isInstanceOf(VirusScan.Unchecked.class));
        assertThat(template.replace("carta.docx", png("")))
                .isEqualTo(new Template.Checked.Unfit("unchecked", ""));
        assertThat(template.description()).isEmpty();
        assertThat(preview("residenti;prova\n").problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("imports.problem.file.unchecked");
        assertThat(loadedByCommand("istat;cod_reg\n"))
                .startsWith("L'antivirus dell'ufficio non risponde");
    }

    /// Why a national list was refused.
    private String loadedByCommand(String content) throws IOException {
        Path list = Files.writeString(folder.resolve("comuni.csv"), content);
        var found = new NationalLoad.Found(NationalLoad.Part.COMUNI, list);
        return country.load(found, Progress.SILENT) instanceof NationalLoad.Outcome.Refused refused
                ? String.join(" ", refused.why())
                : "";
    }

    private SectionId section() {
        return plans.create("Piano con immagini").sections().getFirst().id();
    }

    private Preview preview(String content) throws IOException {
        return imports.preview(
                ImportKind.FACILITIES,
                "file.csv",
                "",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                Progress.SILENT);
    }

    /// A picture with something behind its end, which viewers do not mind.
    private static byte[] png(String behind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        out.write(behind.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static Scanner scanner() {
        try {
            return new Scanner(10_000_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
