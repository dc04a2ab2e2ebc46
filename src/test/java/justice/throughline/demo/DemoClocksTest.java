package justice.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.Stage;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.StartClock;
import justice.throughline.custody.Custody;
import justice.throughline.shared.Listing;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DemoClocksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:30Z");

    @Test
    void shouldSayThatItIsMadeUpAndThatNobodyKnewOfItBefore() {
        var cases = mock(CaseFiles.class);
        var clocks = mock(Clocks.class);
        var open = Stream.generate(DemoClocksTest::open).limit(20).toList();
        when(cases.search(any(), any(), any(), any())).thenReturn(new Listing<>(open, null, null, 20, null, 20, false));

        var custody = mock(Custody.class);
        new DemoClocks(cases, clocks, custody, InstantSource.fixed(NOW), true).startSamples();

        var started = ArgumentCaptor.forClass(StartClock.class);
        verify(clocks, atLeastOnce()).start(started.capture());
        assertThat(started.getAllValues()).allSatisfy(clock -> {
            assertThat(clock.key()).startsWith(StartClock.DEMONSTRATION);
            assertThat(clock.act().learnedAt()).isEqualTo(NOW);
            assertThat(clock.act().happenedAt()).isBefore(NOW);
        });
        verify(custody)
                .detained(any(), any(), startsWith(StartClock.DEMONSTRATION), any(), any(), anyBoolean(), isNull());
    }

    private static CaseSummary open() {
        return new CaseSummary(
                UUID.randomUUID(),
                "ref",
                "police-uk",
                "Bedfordshire Police",
                "ENGLAND_AND_WALES",
                "violent-crime",
                null,
                null,
                null,
                Stage.INVESTIGATION,
                null,
                null,
                NOW,
                null);
    }
}
