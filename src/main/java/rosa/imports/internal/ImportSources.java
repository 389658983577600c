package rosa.imports.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rosa.imports.model.Days;
import rosa.imports.model.Entry;
import rosa.imports.model.ImportKind;
import rosa.shared.Messages;
import rosa.territory.Source;

/// Whom the data of a file are credited to.
final class ImportSources {
    private static final int HASH_DIGITS = 16;

    private ImportSources() {}

    /// The source of a file: the publisher where the kind has one, else the office, with a title
    /// that says what it is, whose, of when. The file's name stays in the journal.
    ///
    /// @param credit what the person says of a map's origin, or who sent the table; may be empty
    /// @param day the day the data speak for
    static Source of(
            ImportKind kind, String sha256, String credit, LocalDate day, LocalDate today) {
        String note = "SHA-256 " + sha256;
        String id = sha256.substring(0, HASH_DIGITS);
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
                            "confini-" + id,
                            "Confini dei comuni",
                            credit.strip(),
                            "Secondo la fonte del file",
                            today,
                            note,
                            credit.isBlank());
            case COMUNI ->
                    new Source(
                            "comuni-" + id,
                            "Elenco dei comuni italiani",
                            "Istat",
                            "CC BY 4.0",
                            today,
                            note,
                            false);
            case BORDERS ->
                    new Source(
                            "adiacenze-" + id,
                            "Comuni confinanti",
                            "",
                            "Secondo la fonte del file",
                            today,
                            note,
                            false);
            case VARIATIONS ->
                    new Source(
                            "variazioni-" + id,
                            "Variazioni amministrative e territoriali dei comuni",
                            "Istat",
                            "CC BY 4.0",
                            today,
                            note,
                            false);
            case FACILITIES, PRESENCES, ORGANISATIONS, CONTACTS, SERVICES ->
                    new Source(
                            "file-" + id,
                            title(kind, credit, day),
                            "",
                            "Dato dell'ente che lo inserisce",
                            today,
                            note,
                            false);
        };
    }

    /// `Posti e presenze, Prefettura di Perugia, 23/11/2026`.
    private static String title(ImportKind kind, String sender, LocalDate day) {
        String what = Messages.text(Locale.ITALIAN, "imports.kind." + kind.key());
        String whose = sender.isBlank() ? "" : ", " + sender.strip();
        return "%s%s, %s".formatted(what, whose, Days.shown(day));
    }

    /// The latest day of the counts in a file.
    static Optional<LocalDate> day(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        switch (entry) {
                            case Entry.Presence presence -> Stream.of(presence.counts());
                            case Entry.Facility facility -> facility.counts().stream();
                            default -> Stream.<Entry.Counts>empty();
                        })
                .map(Entry.Counts::date)
                .max(Comparator.naturalOrder());
    }
}
