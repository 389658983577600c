package rosa.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.Journal;
import rosa.network.internal.SaiProjectStore;
import rosa.shared.SaiProjectId;

/// SAI projects of the territory. They are reference data: nobody edits them on screen, but a newer
/// list may be recorded over them.
@Service
public class SaiProjects {
    private final Graph graph;
    private final SaiProjectStore projects;
    private final Journal journal;

    SaiProjects(Graph graph, SaiProjectStore projects, Journal journal) {
        this.graph = graph;
        this.projects = projects;
        this.journal = journal;
    }

    /// All of them, by the name of the ente titolare.
    public List<SaiProject> all() {
        return graph.read(projects::all);
    }

    public Optional<SaiProject> findProject(SaiProjectId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Records projects, over those with the same ids: all of them or none.
    ///
    /// @throws IllegalArgumentException if an organisation is not known
    public void record(List<SaiProject> wanted) {
        graph.write(() -> {
            Map<SaiProjectId, SaiProject> before =
                    projects.all().stream()
                            .collect(
                                    Collectors.toMap(
                                            SaiProject::id, Function.identity(), (a, _) -> a));
            projects.save(wanted);
            var entries = journal.entries();
            for (SaiProject project : wanted) {
                SaiProject was = before.get(project.id());
                entries.add(
                        "sai-project.record",
                        new AuditLog.Subject("SaiProject", project.id().value(), project.code()),
                        was == null ? Map.of() : facts(was),
                        facts(project));
            }
            entries.write();
        });
    }

    /// Takes a project out that was brought in by mistake.
    public void remove(SaiProject project) {
        graph.write(() -> {
            projects.remove(project.id());
            journal.record(
                    "sai-project.remove",
                    new AuditLog.Subject("SaiProject", project.id().value(), project.code()),
                    facts(project),
                    Map.of());
        });
    }

    private static Map<String, Object> facts(SaiProject project) {
        Integer places = project.financedPlaces();
        return Map.of(
                "category", project.category().key(),
                "holder", project.holderName(),
                "financedPlaces", places == null ? "" : places);
    }
}
