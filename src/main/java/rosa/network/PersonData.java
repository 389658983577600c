package rosa.network;

import java.io.Serializable;
import java.util.List;
import rosa.shared.Provenance;

/// What a person edits of a professional contact: never a guest, never a private address.
///
/// @param post what they are, for example "Assistente sociale"
/// @param actsFor the organisations they act for
public record PersonData(
        String name,
        String post,
        String email,
        String phone,
        List<ActsFor> actsFor,
        Provenance provenance)
        implements Serializable {
    public PersonData {
        name = Texts.required("name", name, Texts.NAME);
        post = Texts.optional("post", post, Texts.NAME);
        email = Texts.email(email);
        phone = Texts.optional("phone number", phone, Texts.CODE);
        actsFor = List.copyOf(actsFor);
    }
}
