/// The program's entry point; every other package is a module.
@NullMarked
package rosa;

import org.jspecify.annotations.NullMarked;
