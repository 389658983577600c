package rosa.document.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosa.document.model.Node;

/// Several mark steps as one: what undoes a mark that drove out others.
public record MarkSetStep(List<MarkStep> steps) implements MarkStep {
    public MarkSetStep {
        steps = List.copyOf(steps);
    }

    @Override
    public Node applied(Node text) {
        Node changed = text;
        for (MarkStep step : steps) {
            changed = step.applied(changed);
        }
        return changed;
    }

    @Override
    public MarkStep inverted(Node before) {
        return new MarkSetStep(steps.stream().map(step -> step.inverted(before)).toList());
    }

    @Override
    public Optional<Step> mapped(Mappable others) {
        var mapped = new ArrayList<MarkStep>();
        for (MarkStep step : steps) {
            if (step.map(others).orElse(null) instanceof MarkStep left) {
                mapped.add(left);
            }
        }
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(mapped));
    }

    @Override
    public void write(StringBuilder out) {
        out.append("{\"stepType\":\"markSet\",\"steps\":[");
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            steps.get(i).write(out);
        }
        out.append("]}");
    }
}
