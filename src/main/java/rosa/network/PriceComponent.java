package rosa.network;

import java.io.Serializable;

/// One component of the price per person-day, for example the base or the pocket money.
///
/// @param reducible whether a bid may lower it (soggetta a ribasso)
public record PriceComponent(String label, long centsPerPersonDay, boolean reducible)
        implements Serializable {
    private static final long MOST = 100_000;

    public PriceComponent {
        label = Texts.required("label of a price component", label, Texts.NAME);
        if (centsPerPersonDay < 0 || centsPerPersonDay > MOST) {
            throw new IllegalArgumentException(
                    "\"%s\" costs %d cents per person-day; 0 to %d are allowed."
                            .formatted(label, centsPerPersonDay, MOST));
        }
    }
}
