/// Rich text as data: what a schema lets stand where, nodes, marks, fragments, slices and how one
/// replaces a part of another. It is ProseMirror's document model, written anew so that the server
/// judges a text exactly as the editor does; see docs/decisions/0015-document-kernel.md. How a text
/// changes step by step is `rosa.document.transform`'s.
@NullMarked
@NamedInterface("model")
package rosa.document.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
