package rosa.overview.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rosa.identity.Accounts;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
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
        int count = trail.countSince(asked);
        List<LinkList.Line> lines =
                trail.entriesSince(asked, LOOKED_AT).stream()
                        .filter(entry -> mayBeNamed(entry, person))
                        .limit(SHOWN)
                        .map(entry -> line(entry, locale))
                        .toList();
        String sentence =
                since == null
                        ? Messages.text(locale, "overview.changes.first", count)
                        : Messages.text(
                                locale, "overview.changes.since", Formats.moment(since), count);
        return new Recent(sentence, lines);
    }

    /// Whoever does not see a facility does not learn its name here.
    private boolean mayBeNamed(AuditEntry entry, SignedIn person) {
        return !entry.subject().kind().equals("Facility")
                || visible.find(new FacilityId(entry.subject().id()), person).isPresent();
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
