package rosa.plan.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import rosa.document.SectionText;
import rosa.plan.SectionData;
import rosa.plan.SectionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a new *Piano di Gestione dell'accoglienza* consists of: `plan/piano-di-gestione.json`, in
/// Italian, for the document is.
@Component
class PlanTemplate {
    private final List<Part> parts;

    PlanTemplate() {
        this.parts = read("plan/piano-di-gestione.json");
    }

    /// The sections in order.
    List<Part> parts() {
        return parts;
    }

    private static List<Part> read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            List<Part> parts = new ArrayList<>();
            for (JsonNode section : JsonMapper.builder().build().readTree(in)) {
                parts.add(
                        new Part(
                                new SectionData(
                                        section.get("title").asString(),
                                        section.get("guidance").asString(),
                                        null,
                                        SectionStatus.DRAFT,
                                        null),
                                text(section)));
            }
            return List.copyOf(parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SectionText text(JsonNode section) {
        JsonNode text = section.get("text");
        if (text == null) {
            return SectionText.empty();
        }
        return switch (SectionText.parse(text.toString())) {
            case SectionText.Parsed.Valid(SectionText valid) -> valid;
            case SectionText.Parsed.Refused(SectionText.Reason reason, String path) ->
                    throw new IllegalStateException(
                            "The template's section \"%s\" is refused: %s at %s."
                                    .formatted(section.get("title"), reason, path));
        };
    }

    /// A section as a new plan has it.
    record Part(SectionData data, SectionText text) {}
}
