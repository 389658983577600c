package rosa.network;

import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.PersonId;

/// What a tie ties: a node of the network, with the name a person calls it.
public sealed interface TieEnd {
    /// Its key in the graph.
    String key();

    String name();

    /// Its label in the graph.
    default String label() {
        return switch (this) {
            case AFacility _ -> "Facility";
            case AnOrganisation _ -> "Organisation";
            case APerson _ -> "Person";
            case AComune _ -> "Comune";
        };
    }

    /// The end with that label and key.
    static TieEnd of(String label, String key, String name) {
        return switch (label) {
            case "Facility" -> new AFacility(new FacilityId(key), name);
            case "Organisation" -> new AnOrganisation(new OrganisationId(key), name);
            case "Person" -> new APerson(new PersonId(key), name);
            case "Comune" -> new AComune(new IstatCode(key), name);
            default ->
                    throw new IllegalArgumentException(
                            "\"%.50s\" cannot be tied.".formatted(label));
        };
    }

    record AFacility(FacilityId id, String name) implements TieEnd {
        @Override
        public String key() {
            return id.value();
        }
    }

    record AnOrganisation(OrganisationId id, String name) implements TieEnd {
        @Override
        public String key() {
            return id.value();
        }
    }

    record APerson(PersonId id, String name) implements TieEnd {
        @Override
        public String key() {
            return id.value();
        }
    }

    record AComune(IstatCode id, String name) implements TieEnd {
        @Override
        public String key() {
            return id.value();
        }
    }
}
