package rosa.plan.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import rosa.plan.PlanImages;
import rosa.plan.SectionId;

/// Takes the pictures that are put into a section's text and says under which name they are kept.
final class ImageUpload implements UploadHandler {
    private static final long REQUEST_OVERHEAD = 100_000;

    private final transient PlanImages images;
    private final SectionId section;

    ImageUpload(PlanImages images, SectionId section) {
        this.images = images;
        this.section = section;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] file;
        try (InputStream in = event.getInputStream()) {
            file = in.readNBytes(PlanImages.LARGEST_FILE + 1);
        }
        var response = event.getResponse();
        response.setContentType("application/json");
        response.getOutputStream()
                .write(answer(images.keep(section, file)).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(PlanImages.Upload upload) {
        return switch (upload) {
            case PlanImages.Kept(String hash) -> "{\"hash\":\"%s\"}".formatted(hash);
            case PlanImages.Refused(PlanImages.Reason reason) ->
                    "{\"refused\":\"%s\"}".formatted(reason.name().toLowerCase(Locale.ROOT));
        };
    }

    /// The answer was written with the picture's fate in it.
    @Override
    public void responseHandled(UploadResult result) {
        if (!result.success()) {
            result.response().setStatus(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode());
        }
    }

    @Override
    public long getFileSizeMax() {
        return PlanImages.LARGEST_FILE + REQUEST_OVERHEAD;
    }

    @Override
    public long getRequestSizeMax() {
        return PlanImages.LARGEST_FILE + 2 * REQUEST_OVERHEAD;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
