package rosa.imports.model;

import java.util.List;

/// A sentence for the person who uploaded the file: the key of its text and what fills it in.
///
/// Numbers that must appear as typed (rows, codes) are passed as text, because a message format
/// would group their digits.
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /// The message `imports.problem.<key>`.
    public static Message of(String key, Object... arguments) {
        return new Message("imports.problem." + key, List.of(arguments));
    }
}
