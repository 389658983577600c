package rosa.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.Journal;
import rosa.network.internal.TieStore;
import rosa.shared.OrganisationId;
import rosa.shared.TieId;

/// Ties of the network: who works with whom, and about what.
@Service
public class Ties {
    private final Graph graph;
    private final TieStore ties;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Ties(Graph graph, TieStore ties, Journal journal, ApplicationEventPublisher events) {
        this.graph = graph;
        this.ties = ties;
        this.journal = journal;
        this.events = events;
    }

    public List<Tie> all() {
        return graph.read(ties::all);
    }

    /// The ties that begin or end there.
    public List<Tie> tiesOf(TieEnd end) {
        return graph.read(() -> ties.of(end));
    }

    public Optional<Tie> findTie(TieId id) {
        return graph.read(() -> ties.find(id));
    }

    /// Ties two nodes, or changes the tie with that id.
    public void tie(Tie tie) {
        graph.write(() -> {
            Map<String, ?> before =
                    ties.find(tie.id()).<Map<String, ?>>map(TieStore::facts).orElse(Map.of());
            ties.save(List.of(tie));
            journal.record(
                    before.isEmpty() ? "tie.register" : "tie.amend",
                    subject(tie),
                    before,
                    TieStore.facts(tie));
            publish(tie);
        });
    }

    /// Unties them; nothing if the tie is no longer there.
    public void untie(TieId id) {
        graph.write(() ->
                ties.find(id)
                        .ifPresent(tie -> {
                            ties.remove(id);
                            journal.record(
                                    "tie.remove", subject(tie), TieStore.facts(tie), Map.of());
                            publish(tie);
                        }));
    }

    private void publish(Tie tie) {
        Set<OrganisationId> concerned =
                Stream.of(tie.from(), tie.to())
                        .filter(TieEnd.AnOrganisation.class::isInstance)
                        .map(end -> ((TieEnd.AnOrganisation) end).id())
                        .collect(Collectors.toSet());
        events.publishEvent(new NetworkChanged.OrganisationChanged(concerned));
    }

    private static AuditLog.Subject subject(Tie tie) {
        return new AuditLog.Subject(
                "Tie", tie.id().value(), tie.from().name() + " – " + tie.to().name());
    }
}
