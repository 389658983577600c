package rosa.network;

import rosa.shared.ContractId;

/// A contract as it is stored.
///
/// @param version counts its changes from 1
/// @param demo whether it is demonstrative, not real
public record Contract(ContractId id, int version, ContractData data, boolean demo) {}
