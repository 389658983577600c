/// The network in the graph: Cypher, and nothing of what it is for.
@NullMarked
package rosa.network.internal;

import org.jspecify.annotations.NullMarked;
