package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.Block;
import rosa.export.DocumentFormat;
import rosa.export.Letterheads;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.Options;
import rosa.shared.Formats;

/// A version of a plan that is exported twice is the same file twice.
@RosaTest
class SameDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Instant NOON = DAY.atTime(LocalTime.NOON).atZone(Formats.ROME).toInstant();

    @TempDir private Path folder;

    @Autowired private Plans plans;
    @Autowired private PlanDocuments.Sources sources;
    @Autowired private InstitutionTemplate template;
    @Autowired private Accounts accounts;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void the_same_version_exported_a_minute_later_is_equal_in_every_part(DocumentFormat format)
            throws IOException {
        var plan = plans.create("Piano esportato due volte in " + format);

        var first = exported(plan, format, NOON);
        var later = exported(plan, format, NOON.plus(Duration.ofMinutes(1)));

        assertThat(differing(first, later)).isEmpty();
    }

    @Test
    void so_it_is_on_the_letterhead_of_the_office() throws IOException {
        var plan = plans.create("Piano esportato due volte sulla carta intestata");
        try {
            assertThat(template.replace("carta.docx", Letterheads.prefecture())).isNull();

            var first = exported(plan, DocumentFormat.DOCX, NOON);
            var later = exported(plan, DocumentFormat.DOCX, NOON.plus(Duration.ofMinutes(1)));

            assertThat(parts(first).keySet()).anyMatch(part -> part.startsWith("word/media/"));
            assertThat(differing(first, later)).isEmpty();
            assertThat(later).isEqualTo(first);
        } finally {
            template.remove();
        }
    }

    @Test
    void another_day_is_another_document() throws IOException {
        var plan = plans.create("Piano esportato in due giorni");

        var first = exported(plan, DocumentFormat.DOCX, NOON);
        var next = exported(plan, DocumentFormat.DOCX, NOON.plus(Duration.ofDays(1)));

        assertThat(differing(first, next)).contains("word/document.xml", "docProps/core.xml");
    }

    private byte[] exported(Plan plan, DocumentFormat format, Instant now) throws IOException {
        var documents =
                new PlanDocuments(
                        new PlanDocuments.Sources(
                                sources.plans(),
                                sources.past(),
                                sources.figures(),
                                sources.blocks(),
                                sources.references(),
                                sources.decisions(),
                                sources.images(),
                                sources.analysis(),
                                sources.ruleSets(),
                                sources.presences(),
                                sources.facilities(),
                                sources.smallCounts(),
                                sources.organisations(),
                                sources.boundaries(),
                                sources.territories(),
                                sources.template(),
                                sources.office(),
                                sources.person(),
                                Clock.fixed(now, Formats.ROME)));
        var options =
                Options.whole(DAY)
                        .with(Annex.COMUNI, Annex.MAP, Annex.INDICATORS)
                        .turning(plan.sections().get(2).id())
                        .signedBy(new Block.Signature("Il Prefetto", "Anna Bianchi"));
        var out = new ByteArrayOutputStream();
        documents.write(format, documents.build(plan.id(), options), out);
        return out.toByteArray();
    }

    /// The parts of two packages that are not the same; the whole file if it is no package.
    private Set<String> differing(byte[] one, byte[] other) throws IOException {
        Map<String, byte[]> parts = parts(one);
        Map<String, byte[]> others = parts(other);
        Set<String> names = new HashSet<>(parts.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> java.util.Arrays.equals(parts.get(name), others.get(name)));
        return names;
    }

    private Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        if (file[0] != 'P' || file[1] != 'K') {
            parts.put("file", file);
            return parts;
        }
        // A stream could not tell where the parts end that POI writes without saying their size.
        var copy = Files.write(folder.resolve("file.zip"), file);
        try (var zip = new ZipFile(copy.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
