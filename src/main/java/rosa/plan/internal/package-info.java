/// Stores plans, sections and revisions in the graph.
@NullMarked
package rosa.plan.internal;

import org.jspecify.annotations.NullMarked;
