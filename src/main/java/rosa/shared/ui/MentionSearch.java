package rosa.shared.ui;

import com.vaadin.flow.component.ComponentEvent;

/// The author looks for something to mention; answered by [PlanEditor#setMentions].
public final class MentionSearch extends ComponentEvent<PlanEditor> {
    private final String words;

    MentionSearch(PlanEditor source, String words) {
        super(source, true);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
