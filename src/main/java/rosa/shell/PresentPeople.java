package rosa.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.AvatarGroup;

/// Who else has a screen open.
final class PresentPeople extends Composite<AvatarGroup> {
    private final transient Presence presence;

    PresentPeople(Presence presence) {
        this.presence = presence;
        getContent().setMaxItemsVisible(4);
        getContent().addClassName("rosa-present");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.present"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getContent()
                .setItems(presence.names().stream().map(AvatarGroup.AvatarGroupItem::new).toList());
    }
}
