package rosa.territory;

import java.io.Serializable;
import java.time.LocalDate;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// That a comune became another, gave land to it or took another name on a day. See
/// docs/decisions/0027-comuni-change.md
///
/// @param on the first day on which it holds; the day before is the last of what was
/// @param from the comune as it was; it need not be in the graph
/// @param to what it became; the same code where only the name changed
/// @param act the law or deliberation, as the publisher cites it
/// @param note what the act provides, in the publisher's words
public record ComuneChange(
        Kind kind,
        LocalDate on,
        IstatCode from,
        String fromName,
        IstatCode to,
        String toName,
        String act,
        String note,
        Provenance provenance)
        implements Serializable {

    /// What happens.
    public enum Kind {
        /// Several comuni cease and a new one is made of them (*fusione*).
        MERGER("merger", true, true),
        /// A comune ceases and becomes part of another that goes on (*incorporazione*).
        INCORPORATION("incorporation", true, false),
        /// A comune ceases and several take its land.
        DIVISION("division", true, false),
        /// A new comune is made of a part of one that goes on (*distacco*).
        SPLIT("split", false, true),
        /// A piece of land goes from one comune to another.
        TRANSFER("transfer", false, false),
        /// A comune takes another name.
        RENAMING("renaming", false, false),
        /// A comune goes to another province and takes another code.
        RECODING("recoding", true, true);

        private final String key;
        private final boolean ends;
        private final boolean begins;

        Kind(String key, boolean ends, boolean begins) {
            this.key = key;
            this.ends = ends;
            this.begins = begins;
        }

        /// The word the graph uses.
        public String key() {
            return key;
        }

        /// Whether the comune that was ceases.
        public boolean ends() {
            return ends;
        }

        /// Whether the other comune begins.
        public boolean begins() {
            return begins;
        }

        /// Whether all of the comune that was goes into the other, with all that stands there.
        public boolean isWhole() {
            return ends && this != DIVISION;
        }

        /// The kind with this key.
        public static Kind of(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("\"%s\" is no change of comuni.".formatted(key));
        }
    }

    /// Names it: nothing happens to the same two comuni twice on a day.
    public String id() {
        return "%s:%s:%s:%s".formatted(kind.key, on, from, to);
    }
}
