/// Reads zipped shapefiles record by record: finds the layer of the comuni among several, checks
/// its files, brings coordinates to WGS84. What a shape means is told by
/// [rosa.imports.model.BoundaryReading]. See docs/decisions/0025-shapefiles.md
@NullMarked
package rosa.imports.shapefile;

import org.jspecify.annotations.NullMarked;
