/// The file formats, written with Apache POI.
@NullMarked
package rosa.export.internal;

import org.jspecify.annotations.NullMarked;
