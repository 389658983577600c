package rosa.table.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.table.ConcernSource.Named;
import rosa.table.DecisionData;

/// What a decision says, field by field, in the reader's words and without what they may not see.
final class DecisionWords {
    private DecisionWords() {}

    /// By the labels of the fields.
    static Map<String, String> of(DecisionData data, DecisionDesk desk, Component shownBy) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("takenOn", Formats.day(data.takenOn()));
        facts.put("title", data.title());
        facts.put("text", data.text());
        facts.put(
                "concerns",
                desk.concerns().read(data.concerns(), desk.person().get()).values().stream()
                        .map(Named::name)
                        .collect(Collectors.joining(", ")));
        facts.put("mover", desk.organisation(data.mover()));
        facts.put(
                "supporters",
                data.supporters().stream()
                        .map(desk::organisation)
                        .collect(Collectors.joining(", ")));
        facts.put("document", data.document());
        facts.put("reviewOn", day(data.reviewOn()));
        Map<String, String> labelled = new LinkedHashMap<>();
        facts.forEach((key, value) ->
                labelled.put(shownBy.getTranslation("table.decision." + key), value));
        return labelled;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Formats.day(day);
    }
}
