/// Starts or connects to the database and brings its schema up to date.
@NullMarked
package rosa.database.internal;

import org.jspecify.annotations.NullMarked;
