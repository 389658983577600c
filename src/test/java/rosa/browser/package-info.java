/// What only a real browser can show: the way through, the page's requests, accessibility.
@NullMarked
package rosa.browser;

import org.jspecify.annotations.NullMarked;
