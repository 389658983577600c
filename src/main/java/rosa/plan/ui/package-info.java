/// The plan's screens: the list of plans, and one plan as outline, paper and rail.
@NullMarked
package rosa.plan.ui;

import org.jspecify.annotations.NullMarked;
