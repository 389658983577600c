package rosa.table.ui;

import java.time.LocalDate;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;
import rosa.table.Decision;
import rosa.table.DecisionState;

/// How a decision stands on a day.
final class DecisionPill extends StatusPill {
    DecisionPill(Decision decision, LocalDate day, java.util.Locale locale) {
        DecisionState state = decision.stateOn(day);
        super(
                switch (state) {
                    case TO_COME -> Tone.INFO;
                    case IN_FORCE -> Tone.GOOD;
                    case SUPERSEDED -> Tone.NEUTRAL;
                    case REVOKED -> Tone.BAD;
                },
                Messages.text(locale, state.messageKey()));
    }
}
