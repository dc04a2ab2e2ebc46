package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.Map;
import justice.throughline.casefile.ChargedInCustody;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.When;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the clock within which a defendant whom the police hold must be brought before a court, in the transaction that
 * opens the case. The custody time limit is another: it begins when a court remands.
 */
@Component
class CustodyClocks {

    private static final String FIRST_HEARING = "first-hearing";

    private final Clocks clocks;
    private final InstantSource clock;

    CustodyClocks(Clocks clocks, InstantSource clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    void charged(ChargedInCustody news) {
        var charged = news.chargedOn().atStartOfDay(When.BRITISH).toInstant();
        var evidence = new Evidence("police-case", "police", news.file());
        clocks.start(new StartClock(
                "held:" + news.caseId() + ":" + news.person(),
                Subject.ofPerson(news.caseId(), news.person()),
                FIRST_HEARING,
                clocks.lawOf(news.caseId(), FIRST_HEARING),
                Map.of("custodyStatus", "custody"),
                new LegalEvent(charged, clock.instant(), "charge", null, evidence, null),
                false));
    }
}
