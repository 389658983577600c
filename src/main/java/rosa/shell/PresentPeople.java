package rosa.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.AvatarGroup;
import rosa.identity.SignedIn;

/// Who else has a screen open.
final class PresentPeople extends Composite<AvatarGroup> {
    private final transient Presence presence;
    private final transient SignedIn me;

    PresentPeople(Presence presence, SignedIn me) {
        this.presence = presence;
        this.me = me;
        getContent().setMaxItemsVisible(4);
        getContent().addClassName("rosa-present");
        var texts = new AvatarGroup.AvatarGroupI18n();
        texts.setManyActiveUsers(getTranslation("shell.present.many", "{count}"));
        texts.setOneActiveUser(getTranslation("shell.present.one"));
        texts.setAnonymous("–");
        getContent().setI18n(texts);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var others = presence.besides(me);
        getContent().setVisible(!others.isEmpty());
        getContent().setItems(others.stream().map(AvatarGroup.AvatarGroupItem::new).toList());
    }
}
