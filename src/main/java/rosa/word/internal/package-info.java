/// The parts of a DOCX, read with Apache POI's package and walked as XML.
@NullMarked
package rosa.word.internal;

import org.jspecify.annotations.NullMarked;
