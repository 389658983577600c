/// The screens of analysis: indicators under a rule set, and the rule sets themselves. Computing is
/// `model`'s job.
@NullMarked
package rosa.distribution.ui;

import org.jspecify.annotations.NullMarked;
