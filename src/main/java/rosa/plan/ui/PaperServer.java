package rosa.plan.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Consumer;
import rosa.plan.CommittedSteps;
import rosa.plan.Section;
import rosa.plan.SectionId;
import rosa.plan.StepAnswer;
import rosa.plan.StepBatch;
import rosa.plan.TextChange;
import rosa.shared.Formats;
import rosa.shared.ui.TextServer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Between an open editor and the section it writes in.
final class PaperServer implements TextServer {
    private static final String NONE = "[]";

    private final PlanDesk desk;
    private final SectionId section;
    private final Consumer<Section> onText;
    private final Runnable onReload;
    private int steps;

    /// @param onText hears of the section each time the editor got another text of it
    PaperServer(PlanDesk desk, Section section, Consumer<Section> onText, Runnable onReload) {
        this.desk = desk;
        this.section = section.id();
        this.steps = section.steps();
        this.onText = onText;
        this.onReload = onReload;
    }

    /// Up to which step the editor was told the text.
    int steps() {
        return steps;
    }

    @Override
    public String commit(int base, String client, String json) {
        StepAnswer answer = answer(base, client, json);
        if (answer instanceof StepAnswer.Taken(Section now, _, _)) {
            boolean isNews = now.steps() > steps;
            steps = now.steps();
            if (isNews) {
                onText.accept(now);
            }
        }
        return json(answer);
    }

    private StepAnswer answer(int base, String client, String json) {
        try {
            return json.equals(NONE)
                    ? desk.coEditing().since(section, base)
                    : desk.coEditing().commit(section, new StepBatch(base, client, json));
        } catch (IllegalArgumentException _) {
            return new StepAnswer.Refused(null);
        }
    }

    @Override
    public boolean keep(String document) {
        return desk.plans()
                .findSection(section)
                .map(now -> desk.plans().keepDraft(section, now.version(), document))
                .filter(TextChange.Saved.class::isInstance)
                .isPresent();
    }

    @Override
    public void reload() {
        onReload.run();
    }

    private String json(StepAnswer answer) {
        ObjectNode json = JacksonUtils.createObjectNode();
        switch (answer) {
            case StepAnswer.Taken(Section now, var since, String kept) -> {
                json.put("outcome", "taken").put("kept", kept);
                json.put(
                        "at",
                        Formats.time(
                                now.editedAt() == null ? desk.clock().instant() : now.editedAt()));
                ArrayNode batches = json.putArray("since");
                since.forEach(batch -> write(batch, batches.addObject()));
            }
            case StepAnswer.Apart _ -> json.put("outcome", "apart");
            case StepAnswer.Refused _ -> json.put("outcome", "refused");
            case StepAnswer.Forbidden _ -> json.put("outcome", "forbidden");
            case StepAnswer.Gone _ -> json.put("outcome", "gone");
        }
        return json.toString();
    }

    private static void write(CommittedSteps batch, ObjectNode json) {
        json.put("first", batch.first())
                .put("last", batch.last())
                .put("client", batch.client())
                .put("by", batch.by())
                .put("overwrote", batch.overwrote())
                .set("steps", JacksonUtils.getMapper().readTree(batch.json()));
    }
}
