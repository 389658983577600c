/// Opens the files people upload, with limits, and keeps the journal. Only this package knows
/// Apache POI and the graph.
@NullMarked
package rosa.imports.internal;

import org.jspecify.annotations.NullMarked;
