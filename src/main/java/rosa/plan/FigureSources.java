package rosa.plan;

import org.springframework.stereotype.Component;
import rosa.distribution.Analysis;
import rosa.distribution.RuleSets;
import rosa.identity.SmallCountPolicy;
import rosa.network.Contracts;
import rosa.network.ShownPresences;
import rosa.network.VisibleFacilities;
import rosa.territory.Boundaries;
import rosa.territory.Territories;

/// What figures are read from.
@Component
record FigureSources(
        Analysis analysis,
        RuleSets ruleSets,
        Territories territories,
        Boundaries boundaries,
        Contracts contracts,
        ShownPresences presences,
        SmallCountPolicy smallCounts,
        VisibleFacilities facilities,
        FigureCredits credits) {}
