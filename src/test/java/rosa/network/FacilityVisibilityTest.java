package rosa.network;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.network.FacilityVisibility.Sight.FULL;
import static rosa.network.FacilityVisibility.Sight.HIDDEN;
import static rosa.network.FacilityVisibility.Sight.WITHOUT_ADDRESS;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rosa.identity.Role;
import rosa.network.FacilityVisibility.Sight;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;

class FacilityVisibilityTest {
    private static final FacilityData CAS = facility(FacilityKind.CAS_ADULTS).build();
    private static final FacilityData MINORS = facility(FacilityKind.CAS_MINORS).build();
    private static final FacilityData SAI_MINORS =
            facility(FacilityKind.SAI).category(SaiCategory.MSNA).build();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "COORDINATOR", "INSPECTOR", "ANALYST"})
    void who_runs_inspects_or_analyses_sees_exact_addresses(Role role) {
        assertThat(sight(CAS, role)).isEqualTo(FULL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MEMBER", "FACILITATOR", "READER"})
    void the_others_see_the_comune_only(Role role) {
        assertThat(sight(CAS, role)).isEqualTo(WITHOUT_ADDRESS);
        assertThat(sight(MINORS, role)).isEqualTo(HIDDEN);
    }

    @Test
    void centres_for_minors_are_hidden_from_the_analyst_whatever_their_visibility_says() {
        var declaredPublic = MINORS.change().visibility(Visibility.PUBLIC).build();

        assertThat(sight(MINORS, Role.ANALYST)).isEqualTo(HIDDEN);
        assertThat(sight(SAI_MINORS, Role.ANALYST)).isEqualTo(HIDDEN);
        assertThat(sight(declaredPublic, Role.READER)).isEqualTo(HIDDEN);
        assertThat(sight(SAI_MINORS, Role.INSPECTOR)).isEqualTo(FULL);
    }

    @Test
    void rights_end_at_the_border_of_their_territory() {
        assertThat(FacilityVisibility.sightOf(CAS, Set.of(Role.COORDINATOR), false, null))
                .isEqualTo(WITHOUT_ADDRESS);
        assertThat(FacilityVisibility.sightOf(MINORS, Set.of(Role.COORDINATOR), false, null))
                .isEqualTo(HIDDEN);
        assertThat(FacilityVisibility.mayEdit(Set.of(Role.COORDINATOR), false)).isFalse();
    }

    @Test
    void an_ente_gestore_sees_what_it_runs() {
        var ente = new OrganisationId("ente-1");
        var own = MINORS.change().managedBy(ente).build();

        assertThat(FacilityVisibility.sightOf(own, Set.of(Role.MEMBER), true, ente))
                .isEqualTo(FULL);
        assertThat(FacilityVisibility.sightOf(MINORS, Set.of(Role.MEMBER), true, ente))
                .isEqualTo(HIDDEN);
    }

    @Test
    void a_public_address_is_for_everybody() {
        var open = CAS.change().visibility(Visibility.PUBLIC).build();

        assertThat(sight(open, Role.READER)).isEqualTo(FULL);
    }

    @Test
    void inspectors_count_but_do_not_edit() {
        assertThat(FacilityVisibility.mayCount(Set.of(Role.INSPECTOR), true)).isTrue();
        assertThat(FacilityVisibility.mayEdit(Set.of(Role.INSPECTOR), true)).isFalse();
        assertThat(FacilityVisibility.mayEdit(Set.of(Role.ANALYST, Role.MEMBER), true)).isFalse();
    }

    private static Sight sight(FacilityData facility, Role role) {
        return FacilityVisibility.sightOf(facility, Set.of(role), true, null);
    }

    private static FacilityDataBuilder facility(FacilityKind kind) {
        return FacilityData.of(
                "Casa Nuova",
                kind,
                new IstatCode("054052"),
                new Provenance("test", LocalDate.of(2026, 1, 1)));
    }
}
