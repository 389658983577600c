package rosa.distribution.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Role;
import rosa.shared.ui.StatusPill;

@RosaTest
@WithMockUser
class RuleSetScreensTest extends DistributionScreens {
    @Test
    void the_rule_sets_are_listed_with_what_they_ask_for() {
        signIn(Role.READER);
        open("analisi/regole", "al=2024-06-01");

        assertThat(texts(H1.class)).contains("Regole di riparto");
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Nuova regola");
        assertThat(texts(Span.class)).contains("2.265", "3.087");
    }

    @Test
    void the_rule_set_in_use_is_marked_and_says_what_it_leaves_out() {
        signIn(Role.READER);
        open("analisi/regole", "al=2024-06-01");

        assertThat($(StatusPill.class).all())
                .extracting(pill -> pill.getElement().getTextRecursively())
                .containsOnlyOnce("In uso al 01/06/2024");
        assertThat(texts(Paragraph.class))
                .anyMatch(text ->
                        text.startsWith("Esclusi i comuni con meno di 1.000 residenti")
                                && text.contains("Clausola di salvaguardia: Esenzione"));
    }

    @Test
    void a_reader_reads_a_rule_set_and_cannot_change_it() {
        signIn(Role.READER);
        open("analisi/regole/revisione-2017-3", "");

        assertThat($(TextField.class).all()).allMatch(TextField::isReadOnly);
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Salva");
    }

    @Test
    void on_a_day_gone_by_nobody_changes_a_rule_set() {
        signIn(Role.ANALYST);

        open("analisi/regole/revisione-2017-3", "al=2024-06-01");
        assertThat($(TextField.class).all()).isNotEmpty().allMatch(TextField::isReadOnly);
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Salva", "Archivia");
        assertThat(texts(Paragraph.class))
                .anyMatch(text ->
                        text.contains("calcolata con i dati del 01/06/2024")
                                && text.contains("si legge soltanto"));

        open("analisi/regole", "al=2024-06-01");
        assertThat($(Button.class).all())
                .filteredOn(Button::isVisible)
                .extracting(Button::getText)
                .doesNotContain("Nuova regola");

        open("analisi/regole/revisione-2017-3", "al=oggi");
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Salva");
    }

    @Test
    void the_overview_of_a_day_goes_by_the_rules_of_that_day_and_leaves_today_out() {
        signIn(Role.ANALYST);

        open("", "al=2015-06-01");
        assertThat(texts(H1.class)).contains("La situazione al 01/06/2015");
        assertThat(texts(H2.class)).doesNotContain("Che cosa ti aspetta");
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.startsWith("Ciò che attende una persona"));

        open("", "al=oggi");
        assertThat(texts(H2.class)).contains("Che cosa ti aspetta");
    }

    @Test
    void an_analyst_copies_names_and_saves_a_rule_set() {
        signIn(Role.ANALYST);
        var name = "Regola di prova " + UUID.randomUUID();
        open("analisi/regole/nuova", "da=revisione-2017-3");

        test(name()).setValue(name);
        test(button("Salva")).click();

        var saved = ruleSets.all().stream().filter(r -> r.data().name().equals(name)).findAny();
        assertThat(saved).isPresent();
        assertThat(saved.get().data().bands())
                .isEqualTo(reference("revisione-2017-3").data().bands());
    }

    @Test
    void a_rule_set_without_a_name_is_not_saved_and_says_why() {
        signIn(Role.ANALYST);
        int before = ruleSets.all().size();
        open("analisi/regole/nuova", "");

        test(button("Salva")).click();

        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("Scrivi un nome, al massimo 200 caratteri.");
        assertThat(ruleSets.all()).hasSize(before);
    }

    @Test
    void the_second_writer_sees_what_changed_and_keeps_theirs() {
        signIn(Role.COORDINATOR);
        var stored = ruleSets.register(reference("revisione-2017-3").data().withName("Contesa A"));
        open("analisi/regole/" + stored.id(), "");
        ruleSets.amend(stored.id(), 1, stored.data().withName("Di un altro"));
        test(name()).setValue("La mia");

        test(button("Salva")).click();

        assertThat(texts(H2.class)).contains("Qualcuno ha cambiato questa regola mentre scrivevi");
        assertThat(ruleSets.ruleSet(stored.id()).data().name()).isEqualTo("Di un altro");

        test(button("Usa la loro")).click();

        assertThat(name().getValue()).isEqualTo("Di un altro");
    }

    @Test
    void the_second_writer_may_keep_their_own() {
        signIn(Role.COORDINATOR);
        var stored = ruleSets.register(reference("revisione-2017-3").data().withName("Contesa B"));
        open("analisi/regole/" + stored.id(), "");
        ruleSets.amend(stored.id(), 1, stored.data().withName("Di un altro"));
        test(name()).setValue("La mia");
        test(button("Salva")).click();
        test(name()).setValue("La mia, dopo averla vista");

        test(button("Tieni la mia")).click();

        assertThat(ruleSets.ruleSet(stored.id()).data().name())
                .isEqualTo("La mia, dopo averla vista");
        assertThat(ruleSets.ruleSet(stored.id()).version()).isEqualTo(3);
    }

    @Test
    void an_archived_rule_set_can_be_brought_back() {
        signIn(Role.COORDINATOR);
        var stored = ruleSets.register(reference("revisione-2017-3").data().withName("Vecchia"));
        ruleSets.archive(stored.id(), 1);
        open("analisi/regole/" + stored.id(), "");

        test(button("Rimetti in uso")).click();

        assertThat(ruleSets.ruleSet(stored.id()).isArchived()).isFalse();
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Archivia");
    }

    @Test
    void an_unknown_rule_set_is_not_found() {
        signIn(Role.READER);
        open("analisi/regole/che-non-esiste", "");

        assertThat(texts(H1.class)).contains("Questo indirizzo non porta a nulla");
    }

    private TextField name() {
        return $(TextField.class).withId("name").single();
    }
}
