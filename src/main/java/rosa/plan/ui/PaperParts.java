package rosa.plan.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.document.Reference;
import rosa.document.SectionText;
import rosa.plan.Passages;
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
    private final Supplier<Passages> passages;
    private final PlanEditor editor;

    private final FigureDesk figures;

    /// @param passages the places of the plan as it is stored now
    PaperParts(PlanDesk desk, PlanEditor editor, FigureDesk figures, Supplier<Passages> passages) {
        this.desk = desk;
        this.passages = passages;
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
        Passages places = passages.get();
        editor.setReferences(
                desk
                        .references()
                        .read(references, places, desk.person().get(), figures.day())
                        .values()
                        .stream()
                        .map(named -> shown(named, places))
                        .toList());
    }

    private List<EditorReference> found(String words) {
        Passages places = passages.get();
        return desk.references().search(words, places, desk.person().get(), MOST_FOUND).stream()
                .map(named -> shown(named, places))
                .toList();
    }

    private static EditorReference shown(References.Named named, Passages places) {
        return new EditorReference(
                named.reference().kind().code(),
                named.reference().id(),
                named.name(),
                named.about(),
                address(named, places),
                EditorReference.State.valueOf(named.state().name()));
    }

    private static String address(References.Named named, Passages places) {
        String id = named.reference().id();
        return switch (named.state()) {
            case GONE, HIDDEN -> "";
            case CURRENT, CLOSED, SUPERSEDED, REVOKED ->
                    switch (named.reference().kind()) {
                        case COMUNE -> "/territorio/" + id;
                        case FACILITY -> "/strutture/" + id;
                        case ORGANISATION -> "/enti/" + id;
                        case DECISION -> "/decisioni/" + id;
                        case SECTION, PASSAGE ->
                                places.sectionOf(named.reference())
                                        .map(section ->
                                                "/"
                                                        + PlanNavigation.section(
                                                                places.plan().id(), section))
                                        .orElse("");
                    };
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
