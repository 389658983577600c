package rosa.overview.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import rosa.identity.Accounts;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.network.VisibleFacilities;
import rosa.shared.FacilityId;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// What others changed since a person's last visit, as the audit log has it.
@Component
class RecentChanges {
    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 200;

    /// Things that have a page, by the label of their node.
    private static final java.util.Map<String, String> PAGES =
            java.util.Map.of(
                    "Facility",
                    "strutture/",
                    "Organisation",
                    "enti/",
                    "Plan",
                    "piano/",
                    "Comune",
                    "territorio/");

    private final AuditTrail trail;
    private final Accounts accounts;
    private final VisibleFacilities visible;

    RecentChanges(AuditTrail trail, Accounts accounts, VisibleFacilities visible) {
        this.trail = trail;
        this.accounts = accounts;
        this.visible = visible;
    }

    /// The changes since the visit before this one; of a first visit, the latest ones.
    Recent since(SignedIn person, Locale locale) {
        Instant since = accounts.previousVisit(person.account()).orElse(null);
        AuditTrail.Since asked = new AuditTrail.Since(since, person.account().value());
        List<AuditEntry> latest = trail.entriesSince(asked, LOOKED_AT);
        Set<FacilityId> unseen = visible.hiddenFrom(person);
        List<AuditEntry> told =
                latest.stream().filter(entry -> mayBeTold(entry, person, unseen)).toList();
        int count = trail.countSince(asked) - (latest.size() - told.size());
        List<LinkList.Line> lines =
                told.stream().limit(SHOWN).map(entry -> line(entry, locale)).toList();
        String sentence =
                since == null
                        ? Messages.text(locale, "overview.changes.first", count)
                        : Messages.text(
                                locale, "overview.changes.since", Formats.moment(since), count);
        return new Recent(sentence, lines);
    }

    /// Whoever does not see a facility does not learn its name here, and what happens to accounts
    /// is for those who may read the audit log.
    private static boolean mayBeTold(AuditEntry entry, SignedIn person, Set<FacilityId> unseen) {
        return switch (entry.subject().kind()) {
            case "Account", "AccessRequest", "Invitation", "ApiToken" ->
                    person.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR);
            case "Facility" -> !unseen.contains(new FacilityId(entry.subject().id()));
            case "Tie" ->
                    unseen.stream()
                            .noneMatch(id ->
                                    entry.before().contains(id.value())
                                            || entry.after().contains(id.value()));
            default -> true;
        };
    }

    private static LinkList.Line line(AuditEntry entry, Locale locale) {
        String key = "audit.action." + entry.action();
        String action = Messages.has(locale, key) ? Messages.text(locale, key) : entry.action();
        String page = PAGES.get(entry.subject().kind());
        return new LinkList.Line(
                action + ": " + entry.subject().name(),
                page == null ? "" : page + entry.subject().id(),
                entry.actorName() + ", " + Formats.moment(entry.at()));
    }

    /// A sentence and the first few changes.
    record Recent(String sentence, List<LinkList.Line> lines) {}
}
