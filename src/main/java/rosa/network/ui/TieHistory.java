package rosa.network.ui;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.Ties;
import rosa.shared.FacilityId;

/// What became of the ties of one end, those that were removed too. Whoever does not see a facility
/// does not learn here that something is tied to it.
///
/// @param unseen the facilities that the reader does not see
record TieHistory(Ties ties, AuditTrail trail, Set<FacilityId> unseen) {
    private static final String KIND = "Tie";
    private static final int MOST = 500;

    /// The ties that stand, as far as the reader sees them.
    Stream<Tie> standing(TieEnd end) {
        return ties.tiesOf(end).stream()
                .filter(tie ->
                        !(tie.other(end.key()) instanceof TieEnd.AFacility other
                                && unseen.contains(other.id())));
    }

    private boolean isSeen(AuditEntry entry) {
        return unseen.stream()
                .noneMatch(id ->
                        entry.before().contains(id.value()) || entry.after().contains(id.value()));
    }

    Stream<AuditEntry> of(TieEnd end) {
        Stream<String> standing = ties.tiesOf(end).stream().map(tie -> tie.id().value());
        Stream<String> recorded =
                Stream.of(Tie.FROM_KEY, Tie.TO_KEY)
                        .flatMap(side -> trail.historyWith(KIND, side, end.key(), MOST).stream())
                        .map(entry -> entry.subject().id());
        Set<String> all = Stream.concat(standing, recorded).collect(Collectors.toSet());
        return trail.historyOf(KIND, all, MOST).stream().filter(this::isSeen);
    }
}
