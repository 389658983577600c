package rosa.imports.model;

import java.util.List;

/// By which columns the rows of two deliveries are recognised as the same thing's: without the day
/// where a file has each thing once, so that a new survey shows as a change; with it else.
final class DeliveryNames {
    private DeliveryNames() {}

    /// The ways to name a thing, the best first.
    static List<List<String>> of(ImportKind kind) {
        return switch (kind) {
            case FACILITIES ->
                    List.of(
                            List.of("code"),
                            List.of("name", "istat", "comune"),
                            List.of("name", "istat", "comune", "date"));
            case PRESENCES ->
                    List.of(
                            List.of("facility"),
                            List.of("facility", "istat", "comune"),
                            List.of("facility", "istat", "comune", "date"));
            case ORGANISATIONS -> List.of(List.of("taxCode"), List.of("name"));
            case CONTACTS -> List.of(List.of("name", "organisation"));
            case SERVICES -> List.of(List.of("name", "istat"));
            case RESIDENTS -> List.of(List.of("istat"), List.of("istat", "date", "month", "year"));
            case CENTRES -> List.of(List.of("centro_id"), List.of("centro_id", "rilevazione_data"));
            case SAI_PROJECTS ->
                    List.of(
                            List.of("progetto_codice"),
                            List.of("progetto_codice", "data_riferimento"));
            case SAI_SITES ->
                    List.of(
                            List.of("sai_struttura_id"),
                            List.of("sai_struttura_id", "data_rilevazione"));
            case COMUNI, BORDERS -> List.of(required(kind));
            case VARIATIONS ->
                    List.of(
                            List.of("variation", "comuneCode", "otherCode"),
                            List.of("variation", "comuneCode", "otherCode", "variationOn"));
            case BOUNDARIES -> List.of(List.of(""));
        };
    }

    /// What a thing is called on screen, by the first two of these that are filled in.
    static List<String> shown(ImportKind kind) {
        return switch (kind) {
            case FACILITIES, SERVICES -> List.of("name", "comune", "istat");
            case PRESENCES -> List.of("facility", "comune", "istat");
            case ORGANISATIONS -> List.of("name");
            case CONTACTS -> List.of("name", "organisation");
            case RESIDENTS -> List.of("comune", "istat");
            case CENTRES -> List.of("centro_denominazione", "centro_id");
            case SAI_PROJECTS -> List.of("ente_locale_progetto", "progetto_codice");
            case SAI_SITES -> List.of("sai_struttura_denominazione", "sai_struttura_id");
            case COMUNI, BORDERS -> required(kind);
            case VARIATIONS -> List.of("comuneName", "otherName");
            case BOUNDARIES -> List.of();
        };
    }

    private static List<String> required(ImportKind kind) {
        return kind.columns().stream().filter(Column::required).map(Column::key).toList();
    }
}
