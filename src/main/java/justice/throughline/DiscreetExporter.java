package justice.throughline;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Passes on of each span what is a word of ours. Addresses as they were asked for, and the messages of exceptions, may say
 * who somebody is: they stay here, and what failed is told by its type.
 */
class DiscreetExporter implements SpanExporter {

    private static final Set<String> SAID = Set.of(
            "method",
            "uri",
            "status",
            "outcome",
            "exception",
            "error",
            "exception.type",
            "job.type",
            "job.key",
            "job.process");

    private final SpanExporter exporter;

    DiscreetExporter(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream().<SpanData>map(DiscreetSpan::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static Attributes said(Attributes of) {
        return of.toBuilder().removeIf(key -> !isSaid(key)).build();
    }

    private static boolean isSaid(AttributeKey<?> key) {
        return SAID.contains(key.getKey());
    }

    private static final class DiscreetSpan extends DelegatingSpanData {

        private final SpanData span;

        DiscreetSpan(SpanData span) {
            super(span);
            this.span = span;
        }

        @Override
        public Attributes getAttributes() {
            return said(span.getAttributes());
        }

        @Override
        public List<EventData> getEvents() {
            return span.getEvents().stream()
                    .map(event -> EventData.create(event.getEpochNanos(), event.getName(), said(event.getAttributes())))
                    .toList();
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(span.getStatus().getStatusCode(), "");
        }
    }
}
