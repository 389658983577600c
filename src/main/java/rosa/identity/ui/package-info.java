/// Signing in, one's own profile, and the administration of accounts and the audit log.
@NullMarked
package rosa.identity.ui;

import org.jspecify.annotations.NullMarked;
