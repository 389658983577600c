package rosa.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rosa.document.Block;
import rosa.document.FigureReader;
import rosa.document.FigureReading;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.RasterImage;
import rosa.document.Reference;
import rosa.shared.Messages;

/// What a section's text asks for while it becomes part of a document.
///
/// @param figures how a live figure reads
/// @param blocks live tables and charts as they are printed
/// @param named what the text mentions, as its reader may know it
record SectionAnswers(
        Function<LiveFigure, FigureReading> figures,
        Map<Reference, References.Named> named,
        PlanImages images,
        PlanId plan,
        Function<LiveBlock, List<Block>> blocks,
        Locale language)
        implements FigureReader {
    @Override
    public FigureReading read(LiveFigure figure) {
        return figures.apply(figure);
    }

    @Override
    public String name(Reference reference) {
        References.Named now = named.get(reference);
        return now == null || now.name().isEmpty()
                ? Messages.text(
                        language,
                        "plan.reference."
                                + (now != null && now.state() == References.State.HIDDEN
                                        ? "hidden."
                                        : "gone.")
                                + reference.kind().code())
                : now.name();
    }

    @Override
    public Optional<RasterImage> image(String hash) {
        return images.find(plan, hash);
    }

    @Override
    public List<Block> block(LiveBlock block) {
        return blocks.apply(block);
    }

    @Override
    public String undescribed() {
        return Messages.text(language, "plan.export.undescribed");
    }
}
