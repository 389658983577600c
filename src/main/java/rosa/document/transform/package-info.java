/// How a text changes: the steps that an editor sends, what they do to a text, how they are undone
/// and merged, and where a position lies after them. ProseMirror's steps and mappings, written
/// anew; see docs/decisions/0015-document-kernel.md. Who may change what, and in which order steps
/// count, is the plan module's.
@NullMarked
@NamedInterface("transform")
package rosa.document.transform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
