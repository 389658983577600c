package rosa.imports.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/// The upload's own words.
final class UploadTexts {
    private UploadTexts() {}

    static UploadI18N of(UnaryOperator<String> text) {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles()
                                .setOne(text.apply("imports.upload.drop"))
                                .setMany(text.apply("imports.upload.drop")))
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(text.apply("imports.upload.button"))
                                .setMany(text.apply("imports.upload.button")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(text.apply("imports.upload.one"))
                                .setFileIsTooBig(text.apply("imports.upload.large"))
                                .setIncorrectFileType(text.apply("imports.upload.failed")))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(text.apply("imports.upload.sending"))
                                                .setStalled(text.apply("imports.upload.stalled"))
                                                .setProcessing(text.apply("imports.upload.reading"))
                                                .setHeld(text.apply("imports.upload.waiting")))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix(text.apply("imports.upload.left"))
                                                .setUnknown(text.apply("imports.upload.unknown")))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(
                                                        text.apply("imports.upload.failed"))
                                                .setUnexpectedServerError(
                                                        text.apply("imports.upload.failed"))
                                                .setForbidden(text.apply("imports.upload.failed"))))
                .setFile(
                        new UploadI18N.File()
                                .setRetry(text.apply("imports.upload.retry"))
                                .setStart(text.apply("imports.upload.start"))
                                .setRemove(text.apply("imports.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }
}
