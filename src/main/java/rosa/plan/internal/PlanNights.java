package rosa.plan.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import rosa.plan.NightlyReadings;
import rosa.shared.Formats;

/// What is done for plans every night, and soon after the start for the nights that were missed:
/// the readings of live figures are taken, and pictures that no text uses are let go.
@Component
class PlanNights implements SmartLifecycle {
    /// When nobody writes and the day's data are in.
    static final LocalTime HOUR = LocalTime.of(3, 10);

    private static final Logger LOG = LoggerFactory.getLogger(PlanNights.class);
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private final NightlyReadings readings;
    private final ImageCollection images;
    private final Clock clock;
    private final boolean on;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("rosa-plan-night").unstarted(work));
    private volatile boolean running;

    PlanNights(
            NightlyReadings readings,
            ImageCollection images,
            Clock clock,
            @Value("${rosa.plan.nights:on}") String nights) {
        this.readings = readings;
        this.images = images;
        this.clock = clock;
        this.on = nights.equals("on");
    }

    @Override
    public void start() {
        running = true;
        if (on) {
            schedule(AFTER_START);
        }
    }

    private void schedule(Duration wait) {
        if (!worker.isShutdown()) {
            worker.schedule(this::night, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void night() {
        try {
            readings.take();
            images.collect();
        } catch (RuntimeException failure) {
            LOG.error("The night's work for plans was not done; it is tried again.", failure);
        } finally {
            schedule(untilNext(clock.instant().atZone(Formats.ROME)));
        }
    }

    /// How long it is until the next night's work.
    static Duration untilNext(ZonedDateTime now) {
        ZonedDateTime today = now.with(HOUR);
        return Duration.between(now, today.isAfter(now) ? today : now.plusDays(1).with(HOUR));
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
