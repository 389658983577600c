/// The doors: sign-in and invitations. What stands behind them is the administration module's.
@NullMarked
package rosa.identity.ui;

import org.jspecify.annotations.NullMarked;
