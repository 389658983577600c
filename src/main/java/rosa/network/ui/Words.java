package rosa.network.ui;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationKind;
import rosa.network.SaiCategory;
import rosa.network.TieKind;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The network's terms in the reader's language.
final class Words {
    static final String UNKNOWN = "–";

    private Words() {}

    static String of(Locale locale, FacilityKind kind) {
        return Messages.text(locale, "network.kind." + kind.key());
    }

    /// The kind, of a SAI site with its category.
    static String kind(Locale locale, FacilityData data) {
        String kind = of(locale, data.kind());
        return data.category() == null ? kind : kind + " " + of(locale, data.category());
    }

    static String of(Locale locale, SaiCategory category) {
        return Messages.text(locale, "network.category." + category.key());
    }

    static String of(Locale locale, @Nullable UnitType unit) {
        return unit == null ? UNKNOWN : Messages.text(locale, "network.unit." + unit.key());
    }

    static String of(Locale locale, Visibility visibility) {
        return Messages.text(locale, "network.visibility." + visibility.key());
    }

    static String of(Locale locale, OrganisationKind kind) {
        return Messages.text(locale, "network.organisation.kind." + kind.key());
    }

    static String of(Locale locale, TieKind kind) {
        return Messages.text(locale, "network.tie.is." + kind.key());
    }

    /// A role at an organisation: one of the known words, or the office's own.
    static String role(Locale locale, String role) {
        String key = "network.role." + role;
        return Messages.has(locale, key) ? Messages.text(locale, key) : role;
    }

    /// Whether the facility is open on the day, no longer, or not yet.
    static String state(Locale locale, FacilityData data, LocalDate day) {
        LocalDate opens = data.openedOn();
        if (opens != null && data.opensAfter(day)) {
            return Messages.text(locale, "network.state.to-open", Formats.day(opens));
        }
        return Messages.text(
                locale, data.isOpenOn(day) ? "network.state.open" : "network.state.closed");
    }

    static String number(Locale locale, @Nullable Integer number) {
        return number == null ? UNKNOWN : Formats.integer(locale, number);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : Formats.day(day);
    }

    static String euros(Locale locale, long cents) {
        return Formats.number(locale, cents / 100.0, 2) + "\u00a0€";
    }

    static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }
}
