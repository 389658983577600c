/// The screens of the register of decisions, and its parts on the pages of other modules.
@NullMarked
package rosa.table.ui;

import org.jspecify.annotations.NullMarked;
