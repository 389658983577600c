package rosa.shared;

import java.io.Serializable;

/// The code ISTAT gives a comune: six digits, of which the first three name its province.
public record IstatCode(String value) implements Serializable, Comparable<IstatCode> {
    public IstatCode {
        if (value.length() != 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "\"%.20s\" is no ISTAT code of a comune: six digits are expected."
                            .formatted(value));
        }
    }

    /// The code of the comune's province, three digits.
    public String province() {
        return value.substring(0, 3);
    }

    @Override
    public int compareTo(IstatCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
