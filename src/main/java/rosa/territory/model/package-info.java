/// What can be computed about a territory without a database or a screen: classes of a choropleth,
/// schematic cells, the search for a name.
@NullMarked
package rosa.territory.model;

import org.jspecify.annotations.NullMarked;
