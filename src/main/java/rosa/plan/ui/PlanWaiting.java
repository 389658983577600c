package rosa.plan.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.plan.Plan;
import rosa.plan.PlanRights;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shell.ReferenceDay;
import rosa.shell.WaitingProvider;

/// Sections that wait for a person: of the own organisation with a deadline near or past, and for
/// who may approve, those to be approved.
@Component
class PlanWaiting implements WaitingProvider {
    private final Plans plans;
    private final ReferenceDay referenceDay;

    PlanWaiting(Plans plans, ReferenceDay referenceDay) {
        this.plans = plans;
        this.referenceDay = referenceDay;
    }

    @Override
    public List<Waiting> waitingFor(SignedIn person) {
        Locale locale = UI.getCurrent() == null ? Locale.ITALIAN : UI.getCurrent().getLocale();
        LocalDate today = referenceDay.today();
        List<Due> waiting = new ArrayList<>();
        for (Plan plan : plans.inUse()) {
            for (Section section : plan.sections()) {
                String key = key(person, section.data(), today);
                if (!key.isEmpty()) {
                    waiting.add(new Due(section, key));
                }
            }
        }
        return waiting.stream()
                .sorted(
                        Comparator.comparing(due ->
                                Objects.requireNonNullElse(
                                        due.section().data().deadline(), LocalDate.MAX)))
                .map(due -> due.shown(locale))
                .toList();
    }

    private static String key(SignedIn person, SectionData data, LocalDate today) {
        if (data.status() == SectionStatus.TO_APPROVE && PlanRights.mayArrange(person)) {
            return "plan.waiting.approve";
        }
        boolean own = data.owner() != null && data.owner().equals(person.organisation());
        boolean mine = own || (data.owner() == null && PlanRights.mayArrange(person));
        if (!mine || !PlanRights.mayWrite(person, data)) {
            return "";
        }
        if (Statuses.isLate(data, today)) {
            return "plan.waiting.late";
        }
        return Statuses.isSoon(data, today) ? "plan.waiting.soon" : "";
    }

    private record Due(Section section, String key) {
        Waiting shown(Locale locale) {
            LocalDate deadline = section.data().deadline();
            return new Waiting(
                    Messages.text(locale, key, section.data().title()),
                    PlanNavigation.section(section.plan(), section.id()),
                    deadline == null ? "" : Formats.day(deadline));
        }
    }
}
