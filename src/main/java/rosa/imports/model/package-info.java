/// What files say, before anything knows the graph: cells, headers, values as Italian offices write
/// them, problems named by row, entries per kind of file, boundary geometries. Pure computing.
@NullMarked
package rosa.imports.model;

import org.jspecify.annotations.NullMarked;
