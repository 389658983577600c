package rosa.imports.internal;

import java.time.LocalDate;
import rosa.imports.model.ImportKind;
import rosa.territory.Source;

/// Whom the data of a file are credited to.
final class ImportSources {
    private static final int HASH_DIGITS = 16;

    private ImportSources() {}

    /// The source of a file: the publisher where the kind has one, else the file itself.
    ///
    /// @param credit what the person says of a map's origin; may be empty
    static Source of(
            ImportKind kind, String fileName, String sha256, String credit, LocalDate today) {
        String note = "File «%s», SHA-256 %s".formatted(fileName, sha256);
        return switch (kind) {
            case RESIDENTS ->
                    new Source(
                            "anpr-residenti",
                            "Residenti in ANPR per comune",
                            "Ministero dell'Interno",
                            "CC0 1.0",
                            today,
                            note,
                            false);
            case CENTRES, SAI_PROJECTS, SAI_SITES ->
                    new Source(
                            "centri-ditalia",
                            "Centri d'Italia",
                            "openpolis / ActionAid",
                            "CC BY 4.0",
                            today,
                            note,
                            false);
            case BOUNDARIES ->
                    new Source(
                            "confini-" + sha256.substring(0, HASH_DIGITS),
                            "Confini dei comuni",
                            credit.isBlank() ? "file «%s»".formatted(fileName) : credit.strip(),
                            "Secondo la fonte del file",
                            today,
                            note,
                            credit.isBlank());
            case COMUNI ->
                    new Source(
                            "comuni-" + sha256.substring(0, HASH_DIGITS),
                            "Elenco dei comuni italiani",
                            "Istat, dal file «%s»".formatted(fileName),
                            "CC BY 4.0",
                            today,
                            note,
                            false);
            case BORDERS ->
                    new Source(
                            "adiacenze-" + sha256.substring(0, HASH_DIGITS),
                            "Comuni confinanti",
                            "File «%s»".formatted(fileName),
                            "Secondo la fonte del file",
                            today,
                            note,
                            false);
            case VARIATIONS ->
                    new Source(
                            "variazioni-" + sha256.substring(0, HASH_DIGITS),
                            "Variazioni amministrative e territoriali dei comuni",
                            "Istat, dal file «%s»".formatted(fileName),
                            "CC BY 4.0",
                            today,
                            note,
                            false);
            case FACILITIES, PRESENCES, ORGANISATIONS, CONTACTS, SERVICES ->
                    new Source(
                            "file-" + sha256.substring(0, HASH_DIGITS),
                            "File «%s»".formatted(fileName),
                            "Ufficio che lo ha importato",
                            "Dato dell'ente che lo inserisce",
                            today,
                            note,
                            false);
        };
    }
}
