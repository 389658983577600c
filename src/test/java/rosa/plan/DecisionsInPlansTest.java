package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.table.SomeDecisions.data;
import static rosa.table.SomeDecisions.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.DocumentModel;
import rosa.document.Reference;
import rosa.export.DocumentFormat;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.plan.PlanDocuments.Annex;
import rosa.plan.PlanDocuments.Options;
import rosa.plan.References.State;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionId;
import rosa.table.Decisions;

/// Decisions that plans mention, and the annex that tells them; in a year that no other test has.
@RosaTest
class DecisionsInPlansTest {
    private static final LocalDate TAKEN = LocalDate.of(2012, 4, 5);
    private static final LocalDate DAY = LocalDate.of(2012, 6, 1);

    @Autowired private Decisions decisions;
    @Autowired private Plans plans;
    @Autowired private References references;
    @Autowired private PlanDocuments documents;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    private Decision aDecision(String title, Concern... concerns) {
        return decisions.register(data(TAKEN, title + " " + mark, concerns));
    }

    private static Passages passages(Plan plan) {
        return new Passages(plan, Locale.ITALIAN);
    }

    /// A plan whose first section quotes these decisions.
    private Plan quoting(DecisionId... quoted) {
        Plan plan = plans.create("Piano che cita " + mark);
        StringBuilder text = new StringBuilder();
        for (DecisionId id : quoted) {
            text.append(
                    """
                    {"type":"paragraph","content":[{"type":"text","text":"Secondo la "},
                     {"type":"reference","attrs":{"kind":"decision","id":"%s"}}]},\
                    """
                            .formatted(id));
        }
        Section first = plan.sections().getFirst();
        var saved =
                plans.saveText(
                        first.id(),
                        first.version(),
                        "{\"type\":\"doc\",\"content\":["
                                + text.substring(0, text.length() - 1)
                                + "]}");
        assertThat(saved).isInstanceOf(TextChange.Saved.class);
        return plans.find(plan.id()).orElseThrow();
    }

    @Test
    void it_is_found_by_its_number_and_by_its_title() {
        Plan plan = plans.create("Piano vuoto");
        Decision decision = aDecision("Apertura graduale");
        String number = decision.number().text();

        var byNumber = references.search(number, passages(plan), person.get(), 8);
        var byTitle = references.search("graduale " + mark, passages(plan), person.get(), 8);

        assertThat(byNumber.getFirst().reference().id()).isEqualTo(decision.id().value());
        assertThat(byTitle)
                .singleElement()
                .satisfies(found ->
                        assertThat(found.name())
                                .isEqualTo(
                                        "decisione n. %s, «Apertura graduale %s»"
                                                .formatted(number, mark)));
    }

    @Test
    void on_a_day_gone_by_it_stands_as_it_stood() {
        Decision old = aDecision("Che sarà sostituita");
        Plan plan = quoting(old.id());
        done(decisions.registerInPlaceOf(old.id(), 1, data(TAKEN.plusDays(30), "Dopo " + mark)));
        var mentioned = plan.sections().getFirst().text().references();

        assertThat(stateOn(plan, mentioned, TAKEN.plusDays(29))).containsExactly(State.CURRENT);
        assertThat(stateOn(plan, mentioned, TAKEN.plusDays(30))).containsExactly(State.SUPERSEDED);
    }

    private List<State> stateOn(Plan plan, List<Reference> mentioned, LocalDate day) {
        return references.read(mentioned, passages(plan), person.get(), day).values().stream()
                .map(References.Named::state)
                .toList();
    }

    @Test
    void its_name_stays_current_and_tells_whether_it_holds() {
        Decision old = aDecision("Prima");
        Decision gone = aDecision("Da revocare");
        Plan plan = quoting(old.id(), gone.id(), new DecisionId("mai-esistita"));
        done(decisions.amend(old.id(), 1, data(TAKEN, "Ora diversa " + mark)));
        done(decisions.registerInPlaceOf(old.id(), 2, data(TAKEN, "Seconda " + mark)));
        done(decisions.revoke(gone.id(), 1, TAKEN, "Un errore"));

        var named =
                references
                        .read(
                                plan.sections().getFirst().text().references(),
                                passages(plan),
                                person.get(),
                                DAY)
                        .values();

        assertThat(named)
                .extracting(References.Named::state)
                .containsExactly(State.SUPERSEDED, State.REVOKED, State.GONE);
        assertThat(named)
                .first()
                .satisfies(one -> {
                    assertThat(one.name()).contains("«Ora diversa " + mark);
                    assertThat(one.about()).contains("sostituita dalla n. ");
                });
    }

    @Test
    void the_annex_tells_what_is_quoted_and_what_else_is_in_force_on_the_day() {
        Decision quoted = aDecision("Citata");
        Decision later = aDecision("Poi revocata", new Concern(Concern.Kind.COMUNE, "054052"));
        Decision revoked = aDecision("Già revocata");
        Plan plan = quoting(quoted.id());
        Plan other = plans.create("Piano di altri " + mark);
        Decision elsewhere =
                aDecision("Di un altro piano", new Concern(Concern.Kind.PLAN, other.id().value()));
        done(decisions.revoke(quoted.id(), 1, DAY.minusDays(3), "Superata"));
        done(decisions.revoke(later.id(), 1, DAY.plusDays(3), "Superata"));
        done(decisions.revoke(revoked.id(), 1, DAY.minusDays(3), "Superata"));

        DocumentModel document =
                documents.build(plan.id(), Options.whole(DAY).with(Annex.DECISIONS));

        var blocks = document.annexes().getFirst().blocks();
        assertThat(BlockWords.of(List.of(blocks.getFirst())))
                .contains(quoted.number().text(), "Citata " + mark, "Revocata dal 29/05/2012")
                .doesNotContain("Poi revocata");
        assertThat(BlockWords.of(List.of(blocks.getLast())))
                .contains("Poi revocata " + mark, "In vigore")
                .doesNotContain("Già revocata " + mark, elsewhere.data().title());
    }

    @Test
    void text_and_annex_stand_in_every_format() throws Exception {
        Decision quoted = aDecision("Impegno sui posti");
        Plan plan = quoting(quoted.id());
        DocumentModel document =
                documents.build(plan.id(), Options.whole(DAY).with(Annex.DECISIONS));
        String name = "decisione n. " + quoted.number().text() + ", «Impegno sui posti " + mark;
        String cell = "Il tavolo approva: Impegno sui posti " + mark;

        try (var docx = new XWPFDocument(in(DocumentFormat.DOCX, document))) {
            assertThat(docx.getParagraphs()).anyMatch(one -> one.getText().contains(name));
            assertThat(docx.getTables()).anyMatch(one -> one.getText().contains(cell));
        }
        assertThat(
                        words(
                                new PDFTextStripper()
                                        .getText(
                                                Loader.loadPDF(
                                                        written(DocumentFormat.PDF, document)))))
                .contains(words(name))
                .contains(words(cell));
        String html = new String(written(DocumentFormat.HTML, document), StandardCharsets.UTF_8);
        assertThat(html).contains(name).contains(cell).doesNotContain("decisioni/");
        assertThat(content(in(DocumentFormat.ODT, document))).contains(cell);
    }

    /// A PDF breaks lines where it has to.
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String content(ByteArrayInputStream odt) throws IOException {
        try (var zip = new ZipInputStream(odt)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content.xml");
    }

    private ByteArrayInputStream in(DocumentFormat format, DocumentModel document)
            throws IOException {
        return new ByteArrayInputStream(written(format, document));
    }

    private byte[] written(DocumentFormat format, DocumentModel document) throws IOException {
        var out = new ByteArrayOutputStream();
        documents.write(format, document, out);
        return out.toByteArray();
    }
}
