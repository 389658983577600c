package rosa.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.Reference;
import rosa.territory.TerritoryMentions;

/// The comuni and territories that the texts of plans name, or have figures about. Plans that were
/// put away count too: they stay readable.
@Component
class PlaceMentions implements TerritoryMentions {
    private final Plans plans;

    PlaceMentions(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Plan plan : plans.all()) {
            for (Section section : plan.sections()) {
                String name = "%s, %s".formatted(section.data().title(), plan.title());
                places(section)
                        .forEach(place ->
                                mentions.add(
                                        new Mention(place, "Section", section.id().value(), name)));
            }
        }
        return mentions;
    }

    private static Set<String> places(Section section) {
        Set<String> places = new LinkedHashSet<>();
        for (Reference reference : section.text().references()) {
            if (reference.kind() == Reference.Kind.COMUNE) {
                places.add(reference.id());
            }
        }
        Stream.concat(
                        section.text().figures().stream(),
                        section.text().liveBlocks().stream().map(LiveBlock::asked))
                .map(LiveFigure::params)
                .forEach(params -> {
                    places.add(params.getOrDefault(FigureParameter.COMUNE.key(), ""));
                    places.add(params.getOrDefault(FigureParameter.TERRITORY.key(), ""));
                });
        places.remove("");
        return places;
    }
}
