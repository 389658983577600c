/// The Quadro's view.
@NullMarked
package rosa.overview.ui;

import org.jspecify.annotations.NullMarked;
