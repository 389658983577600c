package rosa.network;

/// What a facility is in the reception system (d.lgs. 142/2015).
public enum FacilityKind {
    /// Centro di accoglienza straordinaria for adults and families.
    CAS_ADULTS,
    /// Centro di accoglienza straordinaria for unaccompanied minors.
    CAS_MINORS,
    /// Centro di prima accoglienza.
    CPA,
    /// Hotspot.
    HOTSPOT,
    /// Site of a project of the Sistema accoglienza integrazione.
    SAI;

    /// The word the graph and the files use, such as `cas-adults`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static FacilityKind of(String key) {
        return Keys.find(FacilityKind.class, key);
    }
}
