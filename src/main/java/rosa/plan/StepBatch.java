package rosa.plan;

import java.util.regex.Pattern;

/// Steps that an open editor sends. What they are is not checked here.
///
/// @param base after which step of the section they were made, 0 for its first text
/// @param client the open editor; by it its own steps are known among others'
/// @param json an array of ProseMirror's steps: all that the editor made since `base`, also those
///   that it sent before without getting an answer
public record StepBatch(int base, String client, String json) {
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public StepBatch {
        if (base < 0) {
            throw new IllegalArgumentException("Steps are counted from 0, not %d.".formatted(base));
        }
        if (!CLIENT.matcher(client).matches()) {
            throw new IllegalArgumentException(
                    "A client is named by 1 to 64 letters, digits and hyphens.");
        }
    }
}
