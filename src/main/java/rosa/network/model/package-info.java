/// Putting together what two people changed at once.
@NullMarked
package rosa.network.model;

import org.jspecify.annotations.NullMarked;
