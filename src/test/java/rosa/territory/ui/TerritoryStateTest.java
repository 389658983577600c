package rosa.territory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.shared.ui.UrlState;
import rosa.territory.TerritoryKind;
import rosa.territory.model.Classing.Method;

class TerritoryStateTest {
    @Test
    void the_address_says_everything() {
        var state =
                at(
                        "strato=posti&ripartizione=zona-sociale&ambito=zona-sociale:3"
                                + "&comune=054001&vista=tabella&classi=uguali&punti=no");

        assertThat(state.layer()).hasValue("posti");
        assertThat(state.partition()).hasValue(TerritoryKind.ZONA_SOCIALE);
        assertThat(state.territory()).hasValue(new TerritoryId("zona-sociale:3"));
        assertThat(state.comune()).hasValue(new IstatCode("054001"));
        assertThat(state.isTable()).isTrue();
        assertThat(state.method()).isEqualTo(Method.EQUAL_INTERVALS);
        assertThat(state.showsPoints()).isFalse();
    }

    @Test
    void what_it_says_wrongly_counts_as_not_said() {
        var state = at("ripartizione=boh&ambito=tre&comune=54001&vista=altro");

        assertThat(state.partition()).isEmpty();
        assertThat(state.territory()).isEmpty();
        assertThat(state.comune()).isEmpty();
        assertThat(state.isTable()).isFalse();
        assertThat(state.showsPoints()).isTrue();
    }

    @Test
    void what_is_as_at_first_is_left_out() {
        var state = at("vista=tabella&punti=no&classi=uguali");

        var first = state.withTable(false).withPoints(true).withMethod(Method.QUANTILES);

        assertThat(first.url().values()).isEmpty();
    }

    @Test
    void the_tables_filters_replace_those_before_and_leave_the_rest() {
        var state = at("strato=posti&f.comune=todi&sort=-residenti");

        var next = state.withTableState(Map.of("f.residenti", ">1000"));

        assertThat(next.url().values())
                .containsOnly(Map.entry("strato", "posti"), Map.entry("f.residenti", ">1000"));
    }

    private static TerritoryState at(String query) {
        return new TerritoryState(UrlState.of(new Location("territorio?" + query)));
    }
}
