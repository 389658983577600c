package rosa.distribution.model;

import java.io.Serializable;
import java.util.List;
import rosa.shared.TerritoryId;

/// Whether a rule set has room for the people there are; if not, what stands in the way and what
/// would make room.
public sealed interface Feasibility extends Serializable {
    /// The people to host.
    int people();

    /// The most people the rule set has room for.
    int capacity();

    /// The territories that have no room for their own people, worst first.
    List<Shortfall> shortfalls();

    /// There is room for all.
    ///
    /// @param fewestComuni how many comuni are enough if each takes all its quota
    record Feasible(int people, int capacity, int fewestComuni, List<Shortfall> shortfalls)
            implements Feasibility {
        public Feasible {
            shortfalls = List.copyOf(shortfalls);
        }

        /// How many more people there would be room for.
        public int spare() {
            return capacity - people;
        }
    }

    /// There is not room for all.
    ///
    /// @param limits what holds the capacity down, in the order of the computation
    /// @param cures single changes that make room: first those that are enough, the tightest before
    ///   the others
    record Infeasible(
            int people,
            int capacity,
            List<Limit> limits,
            List<Shortfall> shortfalls,
            List<Cure> cures)
            implements Feasibility {
        public Infeasible {
            limits = List.copyOf(limits);
            shortfalls = List.copyOf(shortfalls);
            cures = List.copyOf(cures);
        }

        /// How many people there is no room for.
        public int missing() {
            return people - capacity;
        }
    }

    /// A territory whose comuni have no room for the people they host today.
    record Shortfall(TerritoryId territory, int people, int capacity) implements Serializable {
        /// How many people there is no room for.
        public int missing() {
            return people - capacity;
        }
    }
}
