/// How many places a rule asks of each comune, what is there, and how evenly it is spread. Plain
/// Java on plain records: reading the graph is the parent package's job, showing is `ui`'s.
@NullMarked
@NamedInterface("model")
package rosa.distribution.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
