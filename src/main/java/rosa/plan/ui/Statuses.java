package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// Status and deadline of a section as colour, shape and word.
final class Statuses {
    private static final int SOON_DAYS = 7;

    private Statuses() {}

    static Component pill(SectionStatus status, Locale locale) {
        return new StatusPill(tone(status), name(status, locale));
    }

    static String name(SectionStatus status, Locale locale) {
        return Messages.text(locale, "plan.status." + status.code());
    }

    /// How the deadline stands on `today`; empty without one.
    static String deadline(SectionData data, LocalDate today, Locale locale) {
        LocalDate deadline = data.deadline();
        if (deadline == null) {
            return "";
        }
        String key =
                isLate(data, today)
                        ? "plan.deadline.late"
                        : isSoon(data, today) ? "plan.deadline.soon" : "plan.deadline.until";
        return Messages.text(locale, key, Formats.day(deadline));
    }

    static boolean isLate(SectionData data, LocalDate today) {
        LocalDate deadline = open(data);
        return deadline != null && deadline.isBefore(today);
    }

    static boolean isSoon(SectionData data, LocalDate today) {
        LocalDate deadline = open(data);
        return deadline != null
                && !deadline.isBefore(today)
                && !deadline.isAfter(today.plusDays(SOON_DAYS));
    }

    private static @Nullable LocalDate open(SectionData data) {
        return data.status() == SectionStatus.APPROVED ? null : data.deadline();
    }

    private static Tone tone(SectionStatus status) {
        return switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case IN_REVIEW -> Tone.INFO;
            case TO_APPROVE -> Tone.WARNING;
            case APPROVED -> Tone.GOOD;
        };
    }
}
