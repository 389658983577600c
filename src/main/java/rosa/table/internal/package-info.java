/// The register of decisions in the graph, and its demonstration.
@NullMarked
package rosa.table.internal;

import org.jspecify.annotations.NullMarked;
