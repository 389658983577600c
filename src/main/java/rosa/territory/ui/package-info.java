/// The map of the comuni with its table, and the page of one comune.
@NullMarked
package rosa.territory.ui;

import org.jspecify.annotations.NullMarked;
