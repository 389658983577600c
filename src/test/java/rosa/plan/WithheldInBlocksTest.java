package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityDataBuilder;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.Visibility;
import rosa.shared.AccountId;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// Live tables and charts say what they keep from whoever reads them.
@RosaTest
class WithheldInBlocksTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 1);
    private static final SignedIn COORDINATOR = person(Role.COORDINATOR);
    private static final SignedIn READER = person(Role.READER);

    @Autowired private LiveBlocks blocks;
    @Autowired private Facilities facilities;
    @Autowired private Places places;

    @Test
    void what_a_reader_does_not_get_is_said_under_the_table_and_the_map() {
        restricted();

        var forAll = new LiveBlock(LiveBlock.Kind.TABLE, new LiveFigure("comuni-table", Map.of()));
        var ofReader = read(forAll, READER);

        assertThat(ofReader.withheld())
                .matches(
                        "(Una struttura riservata|\\d+ strutture riservate) della regione non (è"
                                + " compresa|sono comprese): chi le vede può leggere qui altri"
                                + " valori\\.");
        assertThat(new BlockPrint(Locale.ITALIAN).blocks(ofReader).toString())
                .contains(ofReader.withheld());
        assertThat(read(forAll, COORDINATOR).withheld()).isEmpty();
    }

    @Test
    void small_counts_that_a_reader_does_not_get_are_said_with_their_limit() {
        fewPeopleIn1985();
        var indicators =
                new LiveBlock(
                        LiveBlock.Kind.TABLE,
                        new LiveFigure(
                                "indicators-table",
                                Map.of("territory", "zona-sociale:6", "date", "1985-06-01")));

        assertThat(read(indicators, READER).withheld())
                .endsWith(
                        "Le presenze da 1 a 4 persone, e quelle da cui si ricaverebbero, non sono"
                                + " mostrate.");
        assertThat(read(indicators, COORDINATOR).withheld()).isEmpty();
    }

    @Test
    void what_a_block_that_failed_left_out_is_not_told_of_the_next() {
        restricted();
        var failing =
                new LiveBlock(
                        LiveBlock.Kind.CHART,
                        new LiveFigure(
                                "places-trend",
                                Map.of("territory", "zona-sociale:2", "date", "2024-03-15")));
        var elsewhere =
                new LiveBlock(
                        LiveBlock.Kind.TABLE,
                        new LiveFigure("comuni-table", Map.of("territory", "zona-sociale:6")));
        var asked = new Figures.Asked(DAY, Locale.ITALIAN, READER);

        var readings = blocks.read(List.of(failing, elsewhere), asked);

        assertThat(readings.get(failing)).isInstanceOf(BlockReading.Failed.class);
        assertThat(((BlockReading.Answer) readings.get(elsewhere)).withheld())
                .isEqualTo(read(elsewhere, READER).withheld());
    }

    private BlockReading.Answer read(LiveBlock block, SignedIn person) {
        var asked = new Figures.Asked(DAY, Locale.ITALIAN, person);
        return (BlockReading.Answer)
                java.util.Objects.requireNonNull(blocks.read(List.of(block), asked).get(block));
    }

    /// A facility that everybody sees, and one that readers do not.
    private void restricted() {
        var office = new Provenance("rosa-inserimento", BEFORE);
        var casa = facilities.register(facilityData("Casa aperta", "054039").build());
        places.record(casa.id(), new PlacesCount(BEFORE, 40, 40, 30, office));
        facilities.register(
                facilityData("Casa riservata", "054039").visibility(Visibility.RESTRICTED).build());
    }

    /// The only presences of the zona sociale 6 in that year, in Preci.
    private void fewPeopleIn1985() {
        var january = LocalDate.of(1985, 1, 1);
        var office = new Provenance("rosa-inserimento", january);
        var casa =
                facilities.register(
                        facilityData("Appartamento", "054043").openedOn(january).build());
        places.record(casa.id(), new PlacesCount(january, 3, 3, 2, office));
        facilities.close(casa.id(), casa.version(), january.plusYears(1));
    }

    private static FacilityDataBuilder facilityData(String name, String comune) {
        return FacilityData.of(
                        name + " " + java.util.UUID.randomUUID(),
                        FacilityKind.CAS_ADULTS,
                        new IstatCode(comune),
                        new Provenance("rosa-inserimento", BEFORE))
                .openedOn(BEFORE);
    }

    private static SignedIn person(Role role) {
        return new SignedIn(new AccountId("prova"), "Prova", Set.of(role), null, Set.of());
    }
}
