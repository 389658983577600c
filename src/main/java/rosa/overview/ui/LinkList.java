package rosa.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import rosa.shell.WaitingProvider;

/// A list of short sentences, each with a grey remark, most with somewhere to go.
final class LinkList extends UnorderedList {
    LinkList(List<Line> lines) {
        addClassName("rosa-link-list");
        for (Line line : lines) {
            Span remark = new Span(line.remark());
            remark.addClassName("rosa-muted");
            add(
                    new ListItem(
                            line.path().isEmpty()
                                    ? new Span(line.text())
                                    : new Anchor("/" + line.path(), line.text()),
                            new Span(" "),
                            remark));
        }
    }

    /// One line; `path` is empty where there is nowhere to go.
    record Line(String text, String path, String remark) {
        static Line of(WaitingProvider.Waiting waiting) {
            return new Line(waiting.text(), waiting.path(), waiting.due());
        }
    }
}
