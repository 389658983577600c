package rosa.network;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.network.internal.SaiProjectStore;
import rosa.shared.SaiProjectId;

/// SAI projects of the territory. They are reference data: nobody edits them on screen.
@Service
public class SaiProjects {
    private final Graph graph;
    private final SaiProjectStore projects;

    SaiProjects(Graph graph, SaiProjectStore projects) {
        this.graph = graph;
        this.projects = projects;
    }

    /// All of them, by the name of the ente titolare.
    public List<SaiProject> all() {
        return graph.read(projects::all);
    }

    public Optional<SaiProject> findProject(SaiProjectId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
