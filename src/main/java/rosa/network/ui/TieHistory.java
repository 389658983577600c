package rosa.network.ui;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.identity.AuditEntry;
import rosa.identity.AuditTrail;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.Ties;

/// What became of the ties of one end, those that were removed too.
record TieHistory(Ties ties, AuditTrail trail) {
    private static final String KIND = "Tie";
    private static final int MOST = 500;

    Stream<AuditEntry> of(TieEnd end) {
        Stream<String> standing = ties.tiesOf(end).stream().map(tie -> tie.id().value());
        Stream<String> recorded =
                Stream.of(Tie.FROM_KEY, Tie.TO_KEY)
                        .flatMap(side -> trail.historyWith(KIND, side, end.key(), MOST).stream())
                        .map(entry -> entry.subject().id());
        Set<String> all = Stream.concat(standing, recorded).collect(Collectors.toSet());
        return trail.historyOf(KIND, all, MOST).stream();
    }
}
