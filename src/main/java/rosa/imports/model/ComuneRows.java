package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.territory.Coordinates;
import rosa.territory.ReferenceComune;

/// A list of all comuni of Italy: code, name, province, region, surface, town hall; residents of
/// the permanent census of 2020 and the class of the map of inner areas of 2020 where told.
final class ComuneRows implements EntryReader {
    static final Column ISTAT =
            Column.required("istat", "Codice ISTAT", "cod istat", "procom", "pro com t");
    static final Column NAME =
            Column.required("name", "Comune", "nome", "denominazione", "denominazione comune");
    static final Column PROVINCE =
            Column.required("province", "Provincia", "denominazione provincia", "den prov");
    static final Column SIGN =
            Column.required("sign", "Sigla", "sigla provincia", "sigla automobilistica");
    static final Column REGION_CODE =
            Column.required("regionCode", "Codice regione", "cod reg", "cod regione");
    static final Column REGION =
            Column.required("region", "Regione", "denominazione regione", "den reg");
    static final Column AREA =
            Column.required("area", "Superficie (km²)", "area km2", "superficie", "area");
    static final Column LAT = Column.required("lat", "Latitudine", "lat municipio");
    static final Column LON = Column.required("lon", "Longitudine", "lon municipio");
    static final Column RESIDENTS =
            Column.optional(
                    "residents2020", "Residenti 31.12.2020", "pop cens 2020", "popolazione 2020");
    static final Column CLASS = Column.optional("inner", "Classe SNAI", "snai cod", "cod snai");
    static final Column MINUTES =
            Column.optional("minutes", "Minuti al polo", "snai minuti polo", "minuti polo");
    static final Column POLE =
            Column.optional("pole", "Codice ISTAT del polo", "snai polo istat", "polo istat");
    static final Column ORIGIN = Column.optional("origin", "Fonte delle coordinate", "fonte coord");
    static final List<Column> COLUMNS =
            List.of(
                    ISTAT,
                    NAME,
                    PROVINCE,
                    SIGN,
                    REGION_CODE,
                    REGION,
                    AREA,
                    LAT,
                    LON,
                    RESIDENTS,
                    CLASS,
                    MINUTES,
                    POLE,
                    ORIGIN);

    private static final LocalDate CENSUS = LocalDate.of(2020, 12, 31);
    private static final int LARGEST = 5_000;

    private final Duplicates seen = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void take(RowReader row) {
        IstatCode istat = row.code(ISTAT);
        String name = row.words(NAME, 120);
        String province = row.words(PROVINCE, 120);
        String sign = row.words(SIGN, 4).toUpperCase(Locale.ROOT);
        Integer regionCode = row.count(REGION_CODE, 20);
        String region = row.words(REGION, 80);
        BigDecimal area = row.decimal(AREA, 0.001, LARGEST);
        Entry.Position at = FacilityRows.position(row, LAT, LON);
        Integer residents = row.count(RESIDENTS);
        ReferenceComune.Inner inner = inner(row);
        if (istat != null
                && seen.isNew(row, ISTAT, istat.value(), name)
                && row.isSound()
                && regionCode != null
                && area != null
                && at != null) {
            entries.add(
                    new Entry.ComuneOfList(
                            row.number(),
                            new ReferenceComune(
                                    istat,
                                    name,
                                    province,
                                    sign,
                                    regionCode.toString(),
                                    region,
                                    area.doubleValue(),
                                    new Coordinates(at.lat(), at.lon()),
                                    residents,
                                    CENSUS,
                                    inner)));
        }
    }

    private static ReferenceComune.@Nullable Inner inner(RowReader row) {
        String code = row.text(CLASS, 1);
        BigDecimal minutes = row.decimal(MINUTES, 0, 1_000);
        IstatCode pole = row.has(POLE) ? row.code(POLE) : null;
        if (code != null && !code.matches("[A-F]")) {
            row.error(CLASS, "choice.unknown", code, "A, B, C, D, E, F");
            return null;
        }
        return code == null || minutes == null || pole == null
                ? null
                : new ReferenceComune.Inner(CENSUS.getYear(), code, minutes.doubleValue(), pole);
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
