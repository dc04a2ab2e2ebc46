package justice.throughline.demo;

import justice.throughline.shared.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the gentle replay once, as soon as there are closed crimes, unless somebody stopped it before. */
@Component
@Profile("demo")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Replays replays;
    private boolean wanted;

    DemoStart(Replays replays, @Value("${throughline.demo.gentle:true}") boolean wanted) {
        this.replays = replays;
        this.wanted = wanted;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void startGentleReplay() {
        if (!wanted) {
            return;
        }
        try {
            if (replays.page(Place.first(20)).stream().noneMatch(ReplayProgress::gentle)) {
                replays.startGentle("demo");
            }
            wanted = false;
        } catch (ReplayRefusal e) {
            LOG.debug("The gentle replay waits: {}", e.getMessage());
        }
    }
}
