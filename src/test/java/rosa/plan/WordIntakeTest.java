package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.SectionText;
import rosa.identity.Accounts;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.plan.WordIntake.Choice;
import rosa.plan.WordIntake.Fate;
import rosa.plan.WordIntake.Opened;
import rosa.plan.WordIntake.Result;
import rosa.plan.WordIntake.Taken;
import rosa.word.WordDocument;
import rosa.word.WordFiles;

/// A Word document comes into a plan: all that was chosen or nothing, and it can be undone.
@RosaTest
class WordIntakeTest {
    private static final String TYPED =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                    + "[{\"type\":\"text\",\"text\":\"Scritto a mano\"}]}]}";

    @Autowired private WordIntake word;
    @Autowired private Plans plans;
    @Autowired private PlanImages images;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_part_becomes_a_new_section_and_another_replaces_a_text() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano da Word");
        var old = plans.findSection(plan.sections().getFirst().id()).orElseThrow();
        var document = report();
        var parts = document.cut(1);

        var taken =
                done(
                        word.take(
                                plan.id(),
                                "relazione.docx",
                                document,
                                List.of(
                                        new Choice(parts.getFirst(), new Fate.New("Quadro")),
                                        new Choice(
                                                parts.getLast(),
                                                new Fate.Replaces(old.id(), old.textVersion())))));

        var now = plans.find(plan.id()).orElseThrow();
        assertThat(now.sections()).hasSize(plan.sections().size() + 1);
        var added = now.sections().getLast();
        assertThat(added.data().title()).isEqualTo("Quadro");
        assertThat(added.text()).isEqualTo(text(parts.getFirst().text()));
        assertThat(added.text().images())
                .hasSize(1)
                .allSatisfy(hash -> assertThat(images.find(plan.id(), hash)).isPresent());
        assertThat(now.sections().getFirst().text()).isEqualTo(text(parts.getLast().text()));
        assertThat(audit.historyOf("Plan", plan.id().value()))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("plan.import-document");
                    assertThat(entry.after()).contains("relazione.docx");
                });

        assertThat(word.undo(taken)).isEmpty();

        var undone = plans.find(plan.id()).orElseThrow();
        assertThat(undone.sections())
                .extracting(Section::id)
                .containsExactlyElementsOf(plan.sections().stream().map(Section::id).toList());
        assertThat(undone.sections().getFirst().text()).isEqualTo(old.text());
        assertThat(plans.revisions(old.id())).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void new_sections_go_behind_the_one_that_was_chosen_in_their_order() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano con un posto");
        var before = plan.sections().stream().map(one -> one.data().title()).toList();
        var document = report();
        var parts = document.cut(1);

        done(
                word.take(
                        plan.id(),
                        "relazione.docx",
                        document,
                        List.of(
                                new Choice(parts.getFirst(), new Fate.New("Uno")),
                                new Choice(parts.getLast(), new Fate.New("Due"))),
                        Optional.of(plan.sections().getFirst().id())));

        var expected = new ArrayList<>(before);
        expected.addAll(1, List.of("Uno", "Due"));
        assertThat(plans.find(plan.id()).orElseThrow().sections())
                .extracting(one -> one.data().title())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void nothing_is_written_if_one_part_cannot_be() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano fermo");
        var section = plan.sections().getFirst();
        plans.saveText(section.id(), section.textVersion(), TYPED);
        var document = report();
        var parts = document.cut(1);

        var result =
                word.take(
                        plan.id(),
                        "relazione.docx",
                        document,
                        List.of(
                                new Choice(parts.getFirst(), new Fate.New("Quadro")),
                                new Choice(
                                        parts.getLast(),
                                        new Fate.Replaces(section.id(), section.textVersion()))));

        assertThat(result)
                .isEqualTo(new Result.Refused(WordIntake.Why.STALE, section.data().title()));
        var now = plans.find(plan.id()).orElseThrow();
        assertThat(now.sections()).hasSameSizeAs(plan.sections());
        assertThat(now.sections().getFirst().text().plainText()).isEqualTo("Scritto a mano");
    }

    @Test
    void what_somebody_went_on_from_is_not_undone() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano che va avanti");
        var document = report();
        var taken =
                done(
                        word.take(
                                plan.id(),
                                "relazione.docx",
                                document,
                                List.of(
                                        new Choice(
                                                document.cut(1).getLast(),
                                                new Fate.New("Servizi")))));
        var written = taken.sections().getFirst();
        plans.saveText(written.section(), written.version(), TYPED);

        assertThat(word.undo(taken)).containsExactly("Servizi");
        assertThat(plans.findSection(written.section())).isPresent();
    }

    @Test
    void a_member_replaces_texts_but_adds_no_section() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano del tavolo");
        var free = plan.sections().stream().filter(s -> s.data().owner() == null).findFirst();
        SignedInAs.a(accounts, Role.MEMBER);
        var document = report();
        var part = document.cut(1).getLast();

        assertThat(word.usual(document.cut(1).getFirst(), plan)).isEqualTo(new Fate.Skipped());
        assertThat(
                        word.take(
                                plan.id(),
                                "r.docx",
                                document,
                                List.of(new Choice(part, new Fate.New("Nuova")))))
                .isEqualTo(new Result.Refused(WordIntake.Why.FORBIDDEN, "Nuova"));
        assertThat(
                        word.take(
                                plan.id(),
                                "r.docx",
                                document,
                                List.of(
                                        new Choice(
                                                part,
                                                new Fate.Replaces(
                                                        free.orElseThrow().id(),
                                                        free.get().textVersion())))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void a_part_that_has_the_title_of_a_section_would_replace_it() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano con titoli");
        var part = report().cut(1).getFirst();

        assertThat(word.usual(part, plan)).isEqualTo(new Fate.New("Quadro del territorio"));

        var same =
                plans.add(
                        plan.id(),
                        new SectionData(
                                "QUADRO del territorio.", "", null, SectionStatus.DRAFT, null));

        assertThat(word.usual(part, plans.find(plan.id()).orElseThrow()))
                .isEqualTo(new Fate.Replaces(same.id(), same.textVersion()));
    }

    private WordDocument report() throws IOException {
        return switch (word.open(WordFiles.reportAsDocx())) {
            case Opened.Fine(WordDocument document) -> document;
            case Opened other -> throw new AssertionError(other.toString());
        };
    }

    private static Taken done(Result result) {
        return switch (result) {
            case Result.Done(Taken taken) -> taken;
            case Result.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static SectionText text(SectionText.Parsed parsed) {
        return switch (parsed) {
            case SectionText.Parsed.Valid(SectionText text) -> text;
            case SectionText.Parsed.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
