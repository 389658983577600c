package rosa.plan.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.identity.AuditTrail;
import rosa.identity.SignedIn;
import rosa.plan.Section;
import rosa.territory.Comune;
import rosa.territory.ComuneHistorySource;

/// Who wrote, and when, in the sections of the plans that speak of a comune.
@Component
class PassageHistory implements ComuneHistorySource {
    private static final Set<String> WRITING = Set.of("section.write", "section.restore");

    private final ComunePassages passages;
    private final AuditTrail trail;

    PassageHistory(ComunePassages passages, AuditTrail trail) {
        this.passages = passages;
        this.trail = trail;
    }

    @Override
    public List<Change> changes(Comune comune, SignedIn person, int most) {
        Map<String, Section> sections =
                passages.passages(comune).stream()
                        .map(ComunePassages.Passage::section)
                        .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return trail.historyOf("Section", sections.keySet(), most).stream()
                .filter(entry -> WRITING.contains(entry.action()))
                .map(entry -> {
                    Section section = sections.get(entry.subject().id());
                    return new Change(
                            entry,
                            section == null
                                    ? ""
                                    : PlanNavigation.section(section.plan(), section.id()));
                })
                .toList();
    }
}
