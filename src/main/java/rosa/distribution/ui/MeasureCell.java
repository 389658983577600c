package rosa.distribution.ui;

import com.vaadin.flow.component.html.Span;
import rosa.distribution.model.Measure;
import rosa.shared.Formats;

/// A share in a cell of a column of percentages; where there is none, a dash that says why.
final class MeasureCell extends Span {
    MeasureCell(Words words, Measure measure) {
        switch (measure) {
            case Measure.Known(double share) ->
                    setText(Formats.number(words.locale(), share * 100, 1));
            case Measure.Undefined _ -> {
                setText("–");
                setTitle(words.whyUndefined(measure));
                addClassName("rosa-muted");
            }
        }
    }
}
