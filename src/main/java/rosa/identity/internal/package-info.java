/// Stores accounts, tokens and the audit log in the graph, and sets up sign-in and its defences.
@NullMarked
package rosa.identity.internal;

import org.jspecify.annotations.NullMarked;
