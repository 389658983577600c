package rosa.network;

import rosa.shared.OrganisationId;

/// An organisation as it is stored.
///
/// @param version counts its changes from 1
/// @param demo whether it is demonstrative, not real
public record Organisation(OrganisationId id, int version, OrganisationData data, boolean demo) {}
