package rosa.network;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import rosa.database.Graph;
import rosa.identity.AuditLog;
import rosa.network.internal.DemoStore;
import rosa.network.internal.NetworkSettings;
import rosa.shell.FrameNotice;

/// The demonstration: an invented network calibrated to published totals. It is loaded once into a
/// graph without facilities unless `rosa.demo` is `off`, every screen says that it is there, and
/// one action removes it for good.
@Service
@DependsOn("networkReference")
public class DemoData implements InitializingBean, FrameNotice {
    private static final String SETTING = "demo.state";
    private static final String LOADED = "loaded";
    private static final String REMOVED = "removed";
    private static final AuditLog.Subject SUBJECT =
            new AuditLog.Subject("Setting", SETTING, "Dati dimostrativi");

    private final Graph graph;
    private final DemoStore demo;
    private final NetworkSettings settings;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final boolean wanted;

    DemoData(
            Graph graph,
            DemoStore demo,
            NetworkSettings settings,
            AuditLog log,
            ApplicationEventPublisher events,
            @Value("${rosa.demo:on}") String wanted) {
        this.graph = graph;
        this.demo = demo;
        this.settings = settings;
        this.log = log;
        this.events = events;
        this.wanted = !wanted.equals("off");
    }

    @Override
    public void afterPropertiesSet() {
        if (wanted) {
            load();
        }
    }

    /// Whether demonstrative data are shown.
    public boolean isPresent() {
        return graph.read(() -> settings.get(SETTING).equals(LOADED));
    }

    /// Loads the demonstration if it never was and there are no facilities.
    ///
    /// @return whether it did
    public boolean load() {
        return graph.write(() -> {
            if (!settings.lock(SETTING).isEmpty() || demo.hasFacilities()) {
                return false;
            }
            demo.load();
            settings.set(SETTING, LOADED);
            log.record("demo.load", SUBJECT, Map.of(), Map.of("state", LOADED));
            events.publishEvent(new NetworkChanged.DemoDataChanged(true));
            return true;
        });
    }

    /// Removes every demonstrative datum of every module; it is not loaded again.
    ///
    /// @return how many things went
    public long removeAll() {
        return graph.write(() -> {
            String before = settings.lock(SETTING);
            long removed = demo.removeAll();
            settings.set(SETTING, REMOVED);
            log.record(
                    "demo.remove",
                    SUBJECT,
                    Map.of("state", before),
                    Map.of("state", REMOVED, "removed", removed));
            events.publishEvent(new NetworkChanged.DemoDataChanged(false));
            return removed;
        });
    }

    @Override
    public Optional<String> messageKey() {
        return isPresent() ? Optional.of("network.demo.notice") : Optional.empty();
    }
}
