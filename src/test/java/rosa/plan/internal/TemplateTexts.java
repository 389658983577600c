package rosa.plan.internal;

import java.util.List;
import rosa.document.SectionText;

/// The texts a new plan begins with.
public final class TemplateTexts {
    private TemplateTexts() {}

    public static List<SectionText> all() {
        return new PlanTemplate().parts().stream().map(PlanTemplate.Part::text).toList();
    }
}
