package rosa.plan.internal;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosa.plan.PlanId;
import rosa.plan.PlanImages;

/// Shows the pictures of a plan to whoever may read it. The address carries the picture's hash, so
/// that it may be kept for a year.
@RestController
class PlanImageEndpoint {
    private final PlanImages images;

    PlanImageEndpoint(PlanImages images) {
        this.images = images;
    }

    @GetMapping("/immagini/{plan:[A-Za-z0-9-]{1,64}}/{hash:[0-9a-f]{64}}")
    ResponseEntity<byte[]> image(@PathVariable String plan, @PathVariable String hash) {
        return images.find(new PlanId(plan), hash)
                .map(image ->
                        ResponseEntity.ok()
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofDays(365))
                                                .cachePrivate()
                                                .immutable())
                                .eTag(hash)
                                .header("X-Content-Type-Options", "nosniff")
                                .contentType(MediaType.valueOf(image.mediaType()))
                                .body(image.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
