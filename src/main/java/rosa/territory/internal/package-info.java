/// Stores the territory in the graph, loads the reference tables, and serves the boundaries to the
/// browser.
@NullMarked
package rosa.territory.internal;

import org.jspecify.annotations.NullMarked;
