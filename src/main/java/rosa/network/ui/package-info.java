/// Screens of the network: facilities, organisations, what they bring to map, search and comune.
@NullMarked
package rosa.network.ui;

import org.jspecify.annotations.NullMarked;
