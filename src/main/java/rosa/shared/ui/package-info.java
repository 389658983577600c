/// Components that every screen is made of, and the Java side of the Lit elements in `frontend/`.
@NullMarked
@NamedInterface("ui")
package rosa.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
