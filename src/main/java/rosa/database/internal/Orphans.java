package rosa.database.internal;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// Finds nodes that the model of `neo4j/README.md` knows only as a part of another, without that
/// other; and nodes without a label.
public final class Orphans {
    private static final List<Part> PARTS =
            List.of(
                    new Part("ResidentCount", "HAS_RESIDENTS"),
                    new Part("SnaiClassification", "HAS_SNAI_CLASS"),
                    new Part("Boundary", "HAS_BOUNDARY"),
                    new Part("PlacesCount", "HAS_PLACES"),
                    new Part("Contract", "UNDER"),
                    new Part("PriceComponent", "PRICED"),
                    new Part("Band", "HAS_BAND"),
                    new Part("Section", "HAS_SECTION"),
                    new Part("SectionRevision", "HAS_REVISION"),
                    new Part("SectionSteps", "HAS_STEPS"),
                    new Part("ApiToken", "OWNS"),
                    new Part("PasswordReset", "OWNS"),
                    new Part("ExternalIdentity", "OWNS"),
                    new Part("Passkey", "OWNS"));

    private Orphans() {}

    /// One sentence a kind of orphan that is there, in Italian.
    public static List<String> in(Driver driver) {
        List<String> found = new ArrayList<>();
        try (Session session = driver.session()) {
            for (Part part : PARTS) {
                long loose =
                        count(
                                session,
                                "MATCH (n:%s) WHERE NOT EXISTS { ()-[:%s]->(n) } RETURN count(n) AS n"
                                        .formatted(part.label(), part.hungBy()));
                if (loose > 0) {
                    found.add(
                            "%d nodi %s non sono collegati da nessun %s."
                                    .formatted(loose, part.label(), part.hungBy()));
                }
            }
            long nameless =
                    count(session, "MATCH (n) WHERE size(labels(n)) = 0 RETURN count(n) AS n");
            if (nameless > 0) {
                found.add("%d nodi non hanno etichetta.".formatted(nameless));
            }
        }
        return found;
    }

    private static long count(Session session, String cypher) {
        return session.run(cypher).single().get("n").asLong();
    }

    private record Part(String label, String hungBy) {}
}
