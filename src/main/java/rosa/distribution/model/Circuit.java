package rosa.distribution.model;

/// The part of the reception system a place belongs to.
public enum Circuit {
    /// *Centri di accoglienza straordinaria*, activated by the prefect.
    CAS("cas"),
    /// *Sistema accoglienza integrazione*, held by comuni.
    SAI("sai"),
    /// First reception by the State: hotspot and *centri governativi*.
    GOVERNMENT("government");

    private final String code;

    Circuit(String code) {
        this.code = code;
    }

    /// Used in message keys and exports.
    public String code() {
        return code;
    }
}
