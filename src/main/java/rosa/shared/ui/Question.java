package rosa.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before something is done.
public final class Question {
    private Question() {}

    public static void ask(String title, String text, String yes, String no, Runnable onYes) {
        ask(title, text, yes, no, onYes, () -> {});
    }

    public static void ask(
            String title, String text, String yes, String no, Runnable onYes, Runnable onNo) {
        var dialog = new ConfirmDialog(title, text, yes, _ -> onYes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(no);
        dialog.addCancelListener(_ -> onNo.run());
        dialog.open();
    }
}
