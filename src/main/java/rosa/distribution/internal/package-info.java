/// Stores rule sets in the graph and loads those that come with the program.
@NullMarked
package rosa.distribution.internal;

import org.jspecify.annotations.NullMarked;
