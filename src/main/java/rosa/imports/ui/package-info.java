/// The screen of imports: choose a kind, upload, look at the preview, take it; and the journal.
@NullMarked
package rosa.imports.ui;

import org.jspecify.annotations.NullMarked;
