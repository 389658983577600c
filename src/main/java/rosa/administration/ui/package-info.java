/// The views of the administration.
@NullMarked
package rosa.administration.ui;

import org.jspecify.annotations.NullMarked;
