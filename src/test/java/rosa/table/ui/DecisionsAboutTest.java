package rosa.table.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Role;
import rosa.imports.ImportDesk;
import rosa.imports.Imports;
import rosa.imports.MadeUpComuni;
import rosa.imports.model.ImportKind;
import rosa.plan.SignedInAs;
import rosa.table.Concern;

/// Decisions about comuni that merged, on the page of what they became.
@RosaTest
@WithMockUser
class DecisionsAboutTest extends DecisionScreens {
    @Autowired private Imports imports;
    @Autowired private Graph graph;
    @Autowired private Neo4jClient client;
    @Autowired private ApplicationEventPublisher events;

    @Test
    void what_was_decided_about_a_comune_goes_on_with_what_it_became() throws IOException {
        ImportDesk desk = new ImportDesk(imports, accounts);
        MadeUpComuni made = new MadeUpComuni(desk, graph, client, events);
        try {
            made.list();
            desk.take(ImportKind.VARIATIONS, MadeUpComuni.merger());
            SignedInAs.a(accounts, Role.COORDINATOR);
            aDecision("Su Borgo", new Concern(Concern.Kind.COMUNE, "054902"));
            aDecision("Su Colle", new Concern(Concern.Kind.COMUNE, "054903"));

            open("territorio/054909", "");

            assertThat(listed())
                    .singleElement()
                    .asString()
                    .contains("Su Borgo " + mark)
                    .contains("04/05/2010 · su Borgo Prova, comune cessato");
            open("territorio/054901", "al=2023-12-31");
            assertThat(listed()).isEmpty();
            open("territorio/054902", "al=2023-12-31");
            assertThat(listed())
                    .singleElement()
                    .asString()
                    .contains("Su Borgo " + mark)
                    .doesNotContain("cessato");
        } finally {
            made.forget();
        }
    }

    private List<String> listed() {
        return $(DecisionList.class).all().stream()
                .map(list -> list.getElement().getTextRecursively())
                .toList();
    }
}
