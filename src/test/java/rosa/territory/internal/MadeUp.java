package rosa.territory.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Coordinates;
import rosa.territory.Neighbour;
import rosa.territory.ResidentKind;
import rosa.territory.Residents;

/// Comuni under codes that no comune has.
final class MadeUp {
    static final Provenance SOURCE = new Provenance("prova", LocalDate.of(2020, 1, 1));
    private static final Coordinates AT = new Coordinates(43, 12);

    private MadeUp() {}

    static IstatCode code(int number) {
        return new IstatCode("05490" + number);
    }

    static Comune comune(IstatCode code, Residents... residents) {
        return new Comune(
                code,
                code.value(),
                "",
                10,
                AT,
                AT,
                null,
                null,
                List.of(),
                List.of(residents),
                List.of(),
                List.of(),
                SOURCE);
    }

    static Residents counted(int people, LocalDate on) {
        return new Residents(people, on, ResidentKind.CENSUS, SOURCE);
    }

    static Comune beside(Comune comune, IstatCode... neighbours) {
        return comune.bordering(
                Arrays.stream(neighbours)
                        .map(code -> new Neighbour(code, code.value(), 1, SOURCE))
                        .toList());
    }

    static ComuneChange change(Kind kind, LocalDate on, IstatCode from, IstatCode to) {
        return new ComuneChange(kind, on, from, from.value(), to, to.value(), "L.R. 1", "", SOURCE);
    }
}
