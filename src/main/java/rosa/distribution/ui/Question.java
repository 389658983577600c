package rosa.distribution.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before something is done.
final class Question {
    private Question() {}

    static void ask(String title, String text, String yes, String no, Runnable onYes) {
        var dialog = new ConfirmDialog(title, text, yes, _ -> onYes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(no);
        dialog.open();
    }
}
