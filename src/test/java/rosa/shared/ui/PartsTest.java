package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final KeyFigure PLACES =
            KeyFigure.of("Posti attivi", "2.938", "posti", "Prefettura · 31/10/2026");

    @Test
    void a_card_says_number_unit_change_and_source() {
        var change = new KeyFigure.Change(1, "+12 rispetto al 30/09/2026", Tone.NEUTRAL);

        var card = new NumberCard(PLACES.withChange(change));

        assertThat(card.getElement().getTextRecursively())
                .contains(
                        "Posti attivi",
                        "2.938",
                        "posti",
                        "+12 rispetto al 30/09/2026",
                        "Prefettura · 31/10/2026");
    }

    @Test
    void a_card_that_leads_somewhere_is_a_real_button() {
        var opened = new int[1];

        var card = new NumberCard(PLACES, () -> opened[0]++);

        var button =
                card.getChildren()
                        .filter(NativeButton.class::isInstance)
                        .map(NativeButton.class::cast)
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        assertThat(opened[0]).isEqualTo(1);
        assertThat(new NumberCard(PLACES).getChildren()).noneMatch(NativeButton.class::isInstance);
    }

    @Test
    void a_figure_without_its_source_is_refused() {
        assertThatThrownBy(() -> KeyFigure.of("Posti", "3", null, " "))
                .hasMessageContaining("Posti");
    }

    @Test
    void a_status_is_colour_shape_and_word() {
        var pill = new StatusPill(Tone.WARNING, "In scadenza");

        assertThat(pill.getElement().getTextRecursively()).isEqualTo("In scadenza");
        assertThat(pill.getClassNames()).contains("rosa-status", "rosa-tone-warning");
        assertThat(pill.getElement().getChild(0).getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void an_empty_state_says_why_and_what_to_do() {
        var done = new int[1];

        var state = new EmptyState("Nessun ente.", "Aggiungi un ente", () -> done[0]++);

        assertThat(state.getElement().getTextRecursively())
                .contains("Nessun ente.", "Aggiungi un ente");
    }
}
