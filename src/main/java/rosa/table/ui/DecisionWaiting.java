package rosa.table.ui;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shell.ReferenceDay;
import rosa.shell.WaitingProvider;
import rosa.table.Decision;
import rosa.table.Decisions;

/// Decisions whose review is due wait for the coordinators, the longest due first.
@Component
class DecisionWaiting implements WaitingProvider {
    private final Decisions decisions;
    private final ReferenceDay referenceDay;

    DecisionWaiting(Decisions decisions, ReferenceDay referenceDay) {
        this.decisions = decisions;
        this.referenceDay = referenceDay;
    }

    @Override
    public List<Waiting> waitingFor(SignedIn person) {
        if (!person.hasAny(Role.COORDINATOR)) {
            return List.of();
        }
        Locale locale = UI.getCurrent() == null ? Locale.ITALIAN : UI.getCurrent().getLocale();
        return decisions.all().stream()
                .filter(one -> one.isToReview(referenceDay.today()))
                .sorted(
                        Comparator.comparing(
                                (Decision one) -> Objects.requireNonNull(one.data().reviewOn())))
                .map(one ->
                        new Waiting(
                                Messages.text(
                                        locale,
                                        "table.waiting.review",
                                        DecisionDesk.named(locale, one)),
                                DecisionNavigation.decision(one.id()),
                                Formats.day(Objects.requireNonNull(one.data().reviewOn()))))
                .toList();
    }
}
