package justice.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseOrigin;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.Stage;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.custody.Custody;
import justice.throughline.custody.OffenceClass;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives some open cases of the demo clocks that run, so that screens show them. People and events are synthetic, and each
 * clock says so: nobody knew of it before it was made.
 */
@Component
@Profile("demo")
class DemoClocks {

    private static final String SYNTHETIC = "Synthetic: made for the demonstration";

    private static final String AGAINST_SOMEBODY = "violent-crime";

    private record Sample(String kind, String person, String event, int hoursAgo, Map<String, Object> facts) {}

    private static final Map<String, Object> ARRESTED =
            Map.of("detentionRoute", "arrived-at-station", "offenceClass", "either-way");
    private static final Map<String, Object> STANDARD = Map.of("victimCategory", "standard");

    private static final List<Sample> SAMPLES = List.of(
            new Sample("detention", "suspect-1", "arrival-at-station", 3, ARRESTED),
            new Sample("detention", "suspect-1", "arrival-at-station", 14, ARRESTED),
            new Sample("detention", "suspect-1", "arrival-at-station", 21, ARRESTED),
            new Sample("pre-charge-bail", "suspect-1", "arrest", 24 * 30, Map.of("bailCase", "standard")),
            new Sample("pre-charge-bail", "suspect-1", "arrest", 24 * 70, Map.of("bailCase", "standard")),
            new Sample("victim-told-arrest", "victim-1", "arrest", 2, STANDARD),
            new Sample("victim-told-arrest", "victim-1", "arrest", 24 * 4, STANDARD),
            new Sample("victim-told-interview", "victim-1", "interview", 24 * 6, STANDARD),
            new Sample("victim-told-bail", "victim-1", "release-on-bail", 24 * 3, Map.of("victimCategory", "enhanced")),
            new Sample("victim-update", "victim-1", "last-update", 24 * 20, STANDARD));

    private final CaseFiles cases;
    private final Clocks clocks;
    private final Custody custody;
    private final InstantSource clock;
    private boolean wanted;

    DemoClocks(
            CaseFiles cases,
            Clocks clocks,
            Custody custody,
            InstantSource clock,
            @Value("${throughline.demo.clocks:true}") boolean wanted) {
        this.cases = cases;
        this.clocks = clocks;
        this.custody = custody;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void startSamples() {
        if (!wanted) return;
        var open = cases.search(
                        new CaseQuery(Stage.INVESTIGATION, null, AGAINST_SOMEBODY, null, CaseOrigin.REAL, null),
                        CasesSeen.ALL,
                        CaseSort.LATEST_MONTH,
                        Place.first(SAMPLES.size() + 1))
                .content();
        if (open.size() <= SAMPLES.size()) return;
        for (int i = 0; i < SAMPLES.size(); i++) start(i, open.get(i).caseId());
        detain(open.getLast());
        wanted = false;
    }

    private void start(int number, UUID caseId) {
        var sample = SAMPLES.get(number);
        var now = clock.instant();
        var happened = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(sample.hoursAgo()));
        clocks.start(new StartClock(
                StartClock.DEMONSTRATION + number,
                Subject.ofPerson(caseId, sample.person()),
                sample.kind(),
                Jurisdiction.ENGLAND_AND_WALES,
                sample.facts(),
                new LegalEvent(
                        happened,
                        now,
                        sample.event(),
                        null,
                        Evidence.ofProgram("demo", StartClock.DEMONSTRATION + number),
                        SYNTHETIC),
                false));
    }

    /** One detention that a process follows, with reviews to do. */
    private void detain(CaseSummary found) {
        Instant arrived = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
        var person = StartClock.DEMONSTRATION + "suspect-1";
        custody.detained(found.caseId(), "demo", person, arrived, OffenceClass.EITHER_WAY, false, null);
    }
}
