package justice.throughline.handoffs;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What journeys have handed over. */
@Component
class EffectsOfHandOffs implements EffectsOfJobs {

    private static final String OFFER = "handOffOffer";

    /** An offer that was not repaired since. */
    private static final Pattern FIRST = Pattern.compile("([0-9a-f-]{36}):1");

    private final HandOffRows rows;
    private final Handoffs handoffs;
    private final JourneyHandOffs journeys;
    private final JourneyContents contents;
    private final HandOffCatalogue catalogue;
    private final CaseFiles cases;
    private final TransactionTemplate transaction;

    EffectsOfHandOffs(
            HandOffRows rows,
            Handoffs handoffs,
            JourneyHandOffs journeys,
            JourneyContents contents,
            HandOffCatalogue catalogue,
            CaseFiles cases,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.handoffs = handoffs;
        this.journeys = journeys;
        this.contents = contents;
        this.catalogue = catalogue;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return "hand-off";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("handoffs.hand-off");
    }

    @Override
    public Set<String> variables() {
        return Set.of(OFFER);
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var known = rows.known(jobs.stream()
                .flatMap(job -> receivers(job).stream().map(to -> key(job, to)))
                .collect(toSet()));
        return EffectsOfJobs.keys(jobs, job -> receivers(job).stream()
                .anyMatch(to -> !known.contains(key(job, to)) && isHandedOver(job, to)));
    }

    /** Its journey knows an offer by its id: it waits for no other, and an answer that was lost cannot be made up. */
    @Override
    public Optional<String> whyNot(DoneJob job) {
        if (cases.find(job.caseId()).isEmpty()) return Optional.of(CASE_MISSING);
        if (!catalogue.knowsKind(kindOf(job))) return Optional.of(NOT_KEPT);
        var waits = isAwaited(job) && job.running();
        return waits && offer(job).isEmpty() ? Optional.of("answer-missing") : Optional.empty();
    }

    @Override
    public void again(DoneJob job) {
        var kind = kindOf(job);
        if (!isAwaited(job)) {
            journeys.send(
                    job.caseId(), kind, receivers(job), job.headers().get("basis"), job.step(), job.processInstance());
            return;
        }
        var to = receivers(job).getFirst();
        var by = new By(Handoffs.JOURNEY, JourneyHandOffs.step(job.step()));
        transaction.executeWithoutResult(
                status -> contents.of(job.caseId(), catalogue.kind(kind), to).ifPresent(payload -> {
                    var offer =
                            Offer.of(kind, job.caseId(), key(job, to)).to(to).with(payload, List.of());
                    handoffs.offer(offer(job).orElseGet(UUID::randomUUID), offer, by);
                    if (job.running()) handoffs.await(key(job, to));
                }));
    }

    /** A case without a person whom the kind is about has nothing to hand over. */
    private boolean isHandedOver(DoneJob job, String to) {
        return !catalogue.knowsKind(kindOf(job))
                || cases.find(job.caseId()).isEmpty()
                || contents.of(job.caseId(), catalogue.kind(kindOf(job)), to).isPresent();
    }

    /** The one that its process waits for. */
    private static Optional<UUID> offer(DoneJob job) {
        var offer = FIRST.matcher(job.ofProcess().getOrDefault(OFFER, ""));
        return job.running() && offer.matches() ? Optional.of(UUID.fromString(offer.group(1))) : Optional.empty();
    }

    private static boolean isAwaited(DoneJob job) {
        return "true".equals(job.headers().get("awaited"));
    }

    private static String kindOf(DoneJob job) {
        return Objects.requireNonNull(job.headers().get("kind"));
    }

    private static List<String> receivers(DoneJob job) {
        var to = job.headers().get("to");
        return to == null || !job.headers().containsKey("kind") ? List.of() : List.of(to.split("[, ]+"));
    }

    private static String key(DoneJob job, String to) {
        return JourneyHandOffs.key(job.step(), to);
    }
}
