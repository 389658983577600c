package rosa.imports.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a template that offices fill in.
///
/// @param example what its cell in the example row says
/// @param choices the words it offers, if it offers any
public record TemplateColumn(
        Column column, String example, Format format, @Nullable Choices choices) {
    /// How its cells are formatted, so that a spreadsheet takes no zero from a code.
    public enum Format {
        TEXT,
        NUMBER,
        DAY
    }

    /// The columns of a kind's template, in order.
    public static List<TemplateColumn> of(ImportKind kind) {
        return switch (kind) {
            case FACILITIES -> facilities();
            case PRESENCES ->
                    List.of(
                            text(PresenceRows.FACILITY, "ESEMPIO – PG-CAS-014"),
                            text(PresenceRows.ISTAT, "054052"),
                            text(PresenceRows.COMUNE, "Todi"),
                            day(PresenceRows.DATE),
                            number(PresenceRows.FINANCED, "20"),
                            number(PresenceRows.ACTIVE, "18"),
                            number(PresenceRows.OCCUPIED, "17"));
            case ORGANISATIONS ->
                    List.of(
                            text(OrganisationRows.NAME, "ESEMPIO – Cooperativa sociale La Strada"),
                            choice(
                                    OrganisationRows.KIND,
                                    "ente-gestore",
                                    Vocabulary.ORGANISATION_KINDS),
                            text(OrganisationRows.TAX_CODE, "01234567890"),
                            text(OrganisationRows.EMAIL, "segreteria@esempio.it"),
                            text(OrganisationRows.PHONE, "075 0000000"),
                            text(OrganisationRows.WEBSITE, "https://www.esempio.it"),
                            text(OrganisationRows.ISTAT, "054039"),
                            text(OrganisationRows.COMUNE, "Perugia"),
                            text(OrganisationRows.NOTE, ""));
            case CONTACTS ->
                    List.of(
                            text(ContactRows.NAME, "ESEMPIO – Maria Rossi"),
                            text(ContactRows.ORGANISATION, "Prefettura-UTG di Perugia"),
                            text(ContactRows.POST, "Viceprefetto aggiunto"),
                            text(ContactRows.ROLE, "Referente accoglienza"),
                            text(ContactRows.EMAIL, "maria.rossi@esempio.it"),
                            text(ContactRows.PHONE, "075 0000000"),
                            day(ContactRows.SINCE),
                            day(ContactRows.UNTIL).withoutExample());
            case SERVICES ->
                    List.of(
                            text(ServiceRows.NAME, "ESEMPIO – CPIA di Perugia, sede centrale"),
                            choice(ServiceRows.KIND, "cpia", Vocabulary.SERVICE_KINDS),
                            text(ServiceRows.ISTAT, "054039"),
                            text(ServiceRows.COMUNE, "Perugia"),
                            text(ServiceRows.ADDRESS, "Via Roma 1"),
                            number(ServiceRows.LAT, "43.1107"),
                            number(ServiceRows.LON, "12.3908"));
            case VARIATIONS ->
                    List.of(
                            text(VariationRows.YEAR, "ESEMPIO – 2026"),
                            text(VariationRows.TYPE, "CS"),
                            text(VariationRows.CODE, "054901"),
                            text(VariationRows.NAME, "Borgo Nuovo"),
                            text(VariationRows.OTHER_CODE, "054902"),
                            text(VariationRows.OTHER_NAME, "Borgo Vecchio"),
                            text(VariationRows.ACT, "Legge regionale 1° dicembre 2025, n. 1"),
                            text(VariationRows.CONTENT, "Costituito per fusione di due comuni"),
                            day(VariationRows.ON),
                            number(VariationRows.AREA, "42.5"),
                            number(VariationRows.LAT, "43.1107"),
                            number(VariationRows.LON, "12.3908"));
            case RESIDENTS, CENTRES, SAI_PROJECTS, SAI_SITES, BOUNDARIES, COMUNI, BORDERS ->
                    List.of();
        };
    }

    private static List<TemplateColumn> facilities() {
        return List.of(
                text(FacilityRows.CODE, "ESEMPIO – PG-CAS-014"),
                text(FacilityRows.NAME, "Casa Nuova"),
                choice(FacilityRows.KIND, "cas-adults", Vocabulary.FACILITY_KINDS),
                choice(FacilityRows.CATEGORY, "", Vocabulary.SAI_CATEGORIES),
                choice(FacilityRows.UNIT, "flat", Vocabulary.UNIT_TYPES),
                text(FacilityRows.ISTAT, "054052"),
                text(FacilityRows.COMUNE, "Todi"),
                text(FacilityRows.ADDRESS, "Via del Colle 3"),
                number(FacilityRows.LAT, "42.7817"),
                number(FacilityRows.LON, "12.4066"),
                choice(FacilityRows.VISIBILITY, "comune", Vocabulary.VISIBILITIES),
                text(FacilityRows.MANAGER, "Cooperativa sociale La Strada"),
                day(FacilityRows.OPENED),
                day(FacilityRows.CLOSED).withoutExample(),
                day(FacilityRows.DATE),
                number(FacilityRows.FINANCED, "20"),
                number(FacilityRows.ACTIVE, "18"),
                number(FacilityRows.OCCUPIED, "17"),
                text(FacilityRows.NOTE, ""));
    }

    private TemplateColumn withoutExample() {
        return new TemplateColumn(column, "", format, choices);
    }

    private static TemplateColumn text(Column column, String example) {
        return new TemplateColumn(column, example, Format.TEXT, null);
    }

    private static TemplateColumn number(Column column, String example) {
        return new TemplateColumn(column, example, Format.NUMBER, null);
    }

    private static TemplateColumn day(Column column) {
        return new TemplateColumn(column, "2026-01-31", Format.DAY, null);
    }

    private static TemplateColumn choice(Column column, String example, Choices choices) {
        String label = example.isEmpty() ? "" : choices.label(example);
        return new TemplateColumn(column, label, Format.TEXT, choices);
    }
}
