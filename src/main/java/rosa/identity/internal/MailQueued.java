package rosa.identity.internal;

/// A message waits to be sent, as soon as the transaction under way is done.
record MailQueued() {}
