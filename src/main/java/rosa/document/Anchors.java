package rosa.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.document.Node.Attributes;
import rosa.document.SectionText.Anchored;
import rosa.document.SectionText.Anchored.Shape;

/// Finds what texts can refer to in a section, under the captions a document gives it.
final class Anchors {
    private final List<Anchored> found = new ArrayList<>();

    List<Anchored> of(Node doc) {
        var heading = "";
        @Nullable Node above = null;
        for (Node child : doc.content()) {
            if (child.type() == NodeType.HEADING) {
                heading = SectionBlocks.words(child);
            }
            if (child.attributes() instanceof Attributes.Table(String anchor)) {
                var caption =
                        above == null
                                ? heading
                                : SectionBlocks.caption(above, heading).orElse(heading);
                add(anchor, Shape.TABLE, caption, null);
            } else {
                child.walk(this::block);
            }
            above = child;
        }
        return List.copyOf(found);
    }

    private void block(Node node) {
        if (node.attributes() instanceof Attributes.Live(LiveBlock live, String anchor)) {
            var shape = live.kind() == LiveBlock.Kind.TABLE ? Shape.TABLE : Shape.PICTURE;
            add(anchor, shape, "", live);
        } else if (node.attributes()
                instanceof Attributes.Image(String _, int _, String alt, String anchor)) {
            var caption = SectionBlocks.words(node);
            add(anchor, Shape.PICTURE, caption.isBlank() ? alt : caption, null);
        }
    }

    private void add(String anchor, Shape shape, String caption, @Nullable LiveBlock live) {
        if (!anchor.isEmpty()) {
            found.add(new Anchored(anchor, shape, caption, live));
        }
    }
}
