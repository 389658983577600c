package rosa.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.ContractStore;
import rosa.network.internal.Journal;
import rosa.shared.Changed;
import rosa.shared.ContractId;
import rosa.shared.FacilityId;

/// Contracts under which facilities are run, with the components of their price.
@Service
public class Contracts {
    private final Graph graph;
    private final ContractStore contracts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Contracts(
            Graph graph,
            ContractStore contracts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.contracts = contracts;
        this.journal = journal;
        this.events = events;
    }

    public Optional<Contract> findContract(ContractId id) {
        return graph.read(() -> contracts.find(id));
    }

    /// The facility's contracts, the newest first.
    public List<Contract> contractsOf(FacilityId facility) {
        return graph.read(() -> contracts.of(facility));
    }

    /// The facilities under a contract, by name.
    public List<FacilityId> coveredBy(ContractId id) {
        return graph.read(() -> contracts.coveredBy(id));
    }

    /// Concludes a contract for the facilities.
    public Contract conclude(Set<FacilityId> facilities, ContractData data) {
        ContractId id = ContractId.random();
        return graph.write(() -> {
            contracts.create(Map.of(id, data), false);
            contracts.cover(id, facilities);
            journal.record(
                    "contract.conclude", subject(id, data), Map.of(), ContractStore.facts(data));
            events.publishEvent(new NetworkChanged.FacilityChanged(facilities));
            return new Contract(id, 1, data, false);
        });
    }

    /// Changes the contract if it still has the version the change is based on.
    public Changed<Contract> amend(ContractId id, int version, ContractData data) {
        return change("contract.amend", id, version, _ -> data);
    }

    /// Ends it with `lastDay`, an extension included.
    public Changed<Contract> end(ContractId id, int version, LocalDate lastDay) {
        return change(
                "contract.end",
                id,
                version,
                data ->
                        new ContractData(
                                data.code(),
                                data.start(),
                                lastDay,
                                null,
                                data.procedure(),
                                data.prices(),
                                data.provenance()));
    }

    /// Puts one more facility under the contract.
    public void cover(ContractId id, FacilityId facility) {
        graph.write(() -> {
            contracts.lock(id);
            contracts.cover(id, Set.of(facility));
            note("contract.cover", id, Map.of(), Map.of("facility", facility));
            events.publishEvent(new NetworkChanged.FacilityChanged(Set.of(facility)));
        });
    }

    /// Takes a facility from under the contract.
    public void release(ContractId id, FacilityId facility) {
        graph.write(() -> {
            contracts.lock(id);
            contracts.release(id, facility);
            note("contract.release", id, Map.of("facility", facility), Map.of());
            events.publishEvent(new NetworkChanged.FacilityChanged(Set.of(facility)));
        });
    }

    /// Takes the contract out as if it had never been, if it still has that version. For one that
    /// was brought in by mistake: one that ends is ended.
    public Changed<Contract> remove(ContractId id, int version) {
        return graph.write(() -> {
            contracts.lock(id);
            return Versions.change(
                    contracts.find(id),
                    Contract::version,
                    version,
                    now -> {
                        Set<FacilityId> covered = Set.copyOf(contracts.coveredBy(id));
                        contracts.remove(id);
                        journal.record(
                                "contract.remove",
                                subject(id, now.data()),
                                ContractStore.facts(now.data()),
                                Map.of());
                        events.publishEvent(new NetworkChanged.FacilityChanged(covered));
                        return now;
                    });
        });
    }

    private Changed<Contract> change(
            String action, ContractId id, int version, UnaryOperator<ContractData> change) {
        return graph.write(() -> {
            contracts.lock(id);
            return Versions.change(
                    contracts.find(id),
                    Contract::version,
                    version,
                    now -> write(action, now, change.apply(now.data())));
        });
    }

    private Contract write(String action, Contract now, ContractData data) {
        contracts.change(Map.of(now.id(), data));
        journal.record(
                action,
                subject(now.id(), data),
                ContractStore.facts(now.data()),
                ContractStore.facts(data));
        events.publishEvent(
                new NetworkChanged.FacilityChanged(Set.copyOf(contracts.coveredBy(now.id()))));
        return contracts.find(now.id()).orElseThrow();
    }

    private void note(String action, ContractId id, Map<String, ?> before, Map<String, ?> after) {
        contracts
                .find(id)
                .ifPresent(now -> journal.record(action, subject(id, now.data()), before, after));
    }

    private static AuditLog.Subject subject(ContractId id, ContractData data) {
        return new AuditLog.Subject("Contract", id.value(), data.code());
    }
}
