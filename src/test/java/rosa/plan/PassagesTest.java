package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.Block;
import rosa.document.Inline;
import rosa.document.Reference;
import rosa.document.Reference.Kind;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;

/// The places of a plan that its own texts refer to.
@RosaTest
class PassagesTest {
    private static final String TABLE =
            """
            {"type":"doc","content":[
             {"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Posti"}]},
             {"type":"table","attrs":{"anchor":"tab1"},"content":[{"type":"table_row","content":[
              {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"44"}]}]}]}]},
             {"type":"paragraph","content":[{"type":"text","text":"Tabella: Quote dei comuni"}]},
             {"type":"table","attrs":{"anchor":"tab2"},"content":[{"type":"table_row","content":[
              {"type":"table_cell","content":[{"type":"paragraph"}]}]}]},
             {"type":"live_chart","attrs":{"query":"lorenz","params":{},"anchor":"graf"}}]}
            """;
    private static final String TEXT =
            """
            {"type":"doc","content":[{"type":"paragraph","content":[
             {"type":"reference","attrs":{"kind":"passage","id":"tab2"}},
             {"type":"reference","attrs":{"kind":"section","id":"%s"}},
             {"type":"reference","attrs":{"kind":"passage","id":"persa"}}]}]}
            """;

    @Autowired private Plans plans;
    @Autowired private References references;
    @Autowired private PlanDocuments documents;
    @Autowired private Accounts accounts;
    @Autowired private CurrentPerson person;

    @BeforeEach
    void sign_in() {
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sections_tables_and_pictures_are_found_under_their_captions() {
        Passages passages = new Passages(written(), Locale.ITALIAN);

        assertThat(found("tabella quote", passages)).containsExactly("Tabella «Quote dei comuni»");
        assertThat(found("tabella posti", passages)).containsExactly("Tabella «Posti»");
        assertThat(found("figura", passages)).singleElement().asString().startsWith("Figura «");
        assertThat(passages.sectionOf(new Reference(Kind.PASSAGE, "tab1")))
                .contains(passages.plan().sections().getLast().id());
    }

    @Test
    void the_document_marks_them_and_says_what_is_lost() {
        Plan plan = written();
        List<Block> blocks =
                documents
                        .build(
                                plan.id(),
                                PlanDocuments.Options.whole(LocalDate.of(2025, 6, 1)).with(),
                                PlanDocuments.Audience.RESERVED)
                        .blocks();
        String section = plan.sections().getLast().id().value();

        assertThat(blocks)
                .filteredOn(Block.TableBlock.class::isInstance)
                .extracting(block -> ((Block.TableBlock) block).anchor())
                .filteredOn(anchor -> !anchor.isEmpty())
                .containsExactly("passage:tab1", "passage:tab2");
        assertThat(blocks)
                .filteredOn(block ->
                        block instanceof Block.Heading(_, var text, _)
                                && text.contains(new Inline.Target("section:" + section)))
                .hasSize(1);
        assertThat(blocks)
                .filteredOn(Block.Paragraph.class::isInstance)
                .flatExtracting(block -> ((Block.Paragraph) block).text())
                .filteredOn(Inline.CrossReference.class::isInstance)
                .extracting(inline -> ((Inline.CrossReference) inline).otherwise())
                .containsExactly(
                        "Tabella «Quote dei comuni»",
                        plan.sections().getLast().data().title(),
                        "tabella o figura non più presente");
    }

    private List<String> found(String words, Passages passages) {
        return references.search(words, passages, person.get(), 20).stream()
                .filter(one -> one.reference().kind().isWithinPlan())
                .map(References.Named::name)
                .toList();
    }

    /// A plan whose first section refers to its last.
    private Plan written() {
        Plan plan = plans.create("Piano con rimandi");
        Section first = plan.sections().getFirst();
        Section last = plan.sections().getLast();
        assertThat(plans.saveText(last.id(), last.version(), TABLE))
                .isInstanceOf(TextChange.Saved.class);
        assertThat(plans.saveText(first.id(), first.version(), TEXT.formatted(last.id())))
                .isInstanceOf(TextChange.Saved.class);
        return plans.find(plan.id()).orElseThrow();
    }
}
