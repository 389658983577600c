/// The scanner that offices run: ClamAV.
@NullMarked
package rosa.antivirus.internal;

import org.jspecify.annotations.NullMarked;
