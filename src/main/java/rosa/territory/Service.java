package rosa.territory;

import java.io.Serializable;
import rosa.shared.Provenance;
import rosa.shared.ServiceId;

/// A service people in reception need: school, health, work, language, transport.
public record Service(
        ServiceId id, int version, ServiceData data, Provenance provenance, boolean demo)
        implements Serializable {}
