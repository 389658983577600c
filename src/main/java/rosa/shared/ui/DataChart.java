package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A chart with its data as a table behind a button; the Java side of `frontend/src/data-chart`.
@Tag("rosa-data-chart")
@JsModule("context://rosa/data-chart.js")
public class DataChart extends Component implements HasSize, HasStyle, LocaleChangeObserver {
    private static final List<String> LABELS =
            List.of("showTable", "showChart", "empty", "equality");

    private @Nullable ChartSpec spec;

    public DataChart() {}

    public DataChart(ChartSpec spec) {
        show(spec);
    }

    public void show(ChartSpec newSpec) {
        this.spec = newSpec;
        getElement().setPropertyMap("spec", json(newSpec, getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(label -> labels.put(label, getTranslation("shared.chart." + label)));
        getElement().setPropertyMap("labels", labels);
        if (spec != null) {
            show(spec);
        }
    }

    private static Map<String, Object> json(ChartSpec spec, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", spec.kind().word());
        json.put("xType", spec.steps().word());
        json.put("title", spec.title());
        json.put("alt", spec.alt());
        json.put("series", spec.series().stream().map(DataChart::json).toList());
        json.put("unit", spec.unit());
        json.put("digits", spec.digits());
        json.put("locale", locale.getLanguage());
        json.put("xLabel", spec.xLabel());
        json.put("yLabel", spec.yLabel());
        json.put("referenceLines", spec.references());
        json.put("fromZero", spec.fromZero());
        json.put("source", spec.source());
        return json;
    }

    private static Map<String, Object> json(ChartSeries series) {
        return Map.of(
                "name", series.name(),
                "dashed", series.dashed(),
                "points",
                        series.points().stream()
                                .map(point -> Arrays.asList(point.x(), point.y()))
                                .toList());
    }
}
