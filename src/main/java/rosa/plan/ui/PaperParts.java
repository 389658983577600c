package rosa.plan.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.Reference;
import rosa.document.SectionText;
import rosa.plan.References;
import rosa.plan.Section;
import rosa.shared.ui.EditorReference;
import rosa.shared.ui.PlanEditor;
import rosa.shared.ui.UsedBlock;
import rosa.shared.ui.UsedReference;

/// Gives the editor what a section's text shows beside its words and figures: names of what is
/// mentioned, live tables and charts, pictures.
final class PaperParts {
    private static final int MOST_FOUND = 12;

    private final PlanDesk desk;
    private final PlanEditor editor;

    private final FigureDesk figures;

    PaperParts(PlanDesk desk, PlanEditor editor, FigureDesk figures) {
        this.desk = desk;
        this.figures = figures;
        this.editor = editor;
    }

    void attend(Section section, boolean mayWrite) {
        editor.setImageBase("/immagini/" + section.plan() + "/");
        if (mayWrite) {
            editor.setImageUpload(new ImageUpload(desk.images(), section.id()));
        }
        editor.addReferencesUsedListener(event ->
                name(
                        event.references().stream()
                                .flatMap(used -> reference(used).stream())
                                .toList()));
        editor.addBlocksUsedListener(event ->
                editor.setBlocks(
                        figures.blocks(event.blocks().stream().map(PaperParts::block).toList())));
        editor.addMentionSearchListener(
                event -> editor.setMentions(event.words(), found(event.words())));
    }

    void show(SectionText text) {
        name(text.references());
        editor.setBlocks(figures.blocks(text.liveBlocks()));
    }

    private void name(Collection<Reference> references) {
        editor.setReferences(
                desk.references().read(references, desk.person().get()).values().stream()
                        .map(PaperParts::shown)
                        .toList());
    }

    private List<EditorReference> found(String words) {
        return desk.references().search(words, desk.person().get(), MOST_FOUND).stream()
                .map(PaperParts::shown)
                .toList();
    }

    private static EditorReference shown(References.Named named) {
        return new EditorReference(
                named.reference().kind().code(),
                named.reference().id(),
                named.name(),
                named.about(),
                address(named),
                EditorReference.State.valueOf(named.state().name()));
    }

    private static String address(References.Named named) {
        return switch (named.state()) {
            case GONE, HIDDEN -> "";
            case CURRENT, CLOSED ->
                    switch (named.reference().kind()) {
                                case COMUNE -> "/territorio/";
                                case FACILITY -> "/strutture/";
                                case ORGANISATION -> "/enti/";
                            }
                            + named.reference().id();
        };
    }

    private static LiveBlock block(UsedBlock used) {
        return new LiveBlock(
                switch (used.kind()) {
                    case CHART -> LiveBlock.Kind.CHART;
                    case MAP -> LiveBlock.Kind.MAP;
                    case TABLE, FIGURE -> LiveBlock.Kind.TABLE;
                },
                new LiveFigure(used.asked().query(), used.asked().params()));
    }

    private static Optional<Reference> reference(UsedReference used) {
        return Reference.Kind.find(used.kind())
                .filter(_ -> used.id().matches("[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}"))
                .map(kind -> new Reference(kind, used.id()));
    }
}
