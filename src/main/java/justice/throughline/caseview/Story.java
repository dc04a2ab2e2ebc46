package justice.throughline.caseview;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CaseOutcome;
import justice.throughline.casefile.CaseWords;
import justice.throughline.casefile.LateOutcomes;
import justice.throughline.casefile.Publication;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.HandOffEvent;
import justice.throughline.handoffs.HandOffLinks;
import justice.throughline.handoffs.HandOffWords;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Step;
import justice.throughline.journal.Timeline;
import justice.throughline.journal.TimelineEntry;
import justice.throughline.participation.Sight;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One story out of what was published about a case and what its journey did, newest first; to whoever sees a part, that part. */
@Component
class Story {

    private final Timeline timeline;
    private final Handoffs handoffs;
    private final LateOutcomes late;
    private final CaseWords words;
    private final HandOffWords handOffs;
    private final HandOffLinks links;
    private final MessageSource messages;

    Story(
            Timeline timeline,
            Handoffs handoffs,
            LateOutcomes late,
            CaseWords words,
            HandOffWords handOffs,
            HandOffLinks links,
            MessageSource messages) {
        this.timeline = timeline;
        this.handoffs = handoffs;
        this.late = late;
        this.words = words;
        this.handOffs = handOffs;
        this.links = links;
        this.messages = messages;
    }

    List<StoryEntry> of(CaseDetail kase, Sight seen) {
        var followed = late.followed(kase.summary().caseId());
        var journey = timeline.of(kase.summary().caseId()).stream()
                .filter(entry -> seen.ofDesks(entry.desks()))
                .map(entry ->
                        new StoryEntry(entry.at(), null, entry.kind(), entry.phase(), text(entry, followed), null));
        var story = new ArrayList<>(Stream.concat(
                        Stream.concat(happened(kase), kase.outcomes().stream().map(this::entry)),
                        Stream.concat(journey, handedOff(kase, seen)))
                .toList());
        var latest = latestMonth(kase);
        story.sort(Comparator.comparing(entry -> order(entry, latest)));
        return story.reversed();
    }

    private Stream<StoryEntry> happened(CaseDetail kase) {
        return Stream.of(kase.summary().month())
                .filter(Objects::nonNull)
                .map(month -> new StoryEntry(null, month, StoryKinds.CRIME, null, say("timeline.crime"), null));
    }

    private Stream<StoryEntry> handedOff(CaseDetail kase, Sight seen) {
        return handoffs.ofCase(kase.summary().caseId()).stream()
                .filter(each -> seen.between(each.from(), each.to()))
                .flatMap(each -> entries(each, handoffs.events(each.id())));
    }

    private Stream<StoryEntry> entries(HandOff handOff, List<HandOffEvent> events) {
        var withdrawn = events.stream()
                .filter(event -> event.step() == Step.WITHDRAW)
                .map(HandOffEvent::at)
                .findFirst()
                .orElse(Instant.MAX);
        var page = links.of(handOff);
        return events.stream().map(event -> entry(handOff, event, event.at().isAfter(withdrawn), page));
    }

    private StoryEntry entry(HandOff handOff, HandOffEvent event, boolean late, @Nullable String page) {
        var reasons = event.reasons().stream()
                .map(reason -> say("handoffs.reason." + reason))
                .collect(Collectors.joining("; "));
        var key =
                late ? "timeline.hand-off.late" : reasons.isEmpty() ? "timeline.hand-off" : "timeline.hand-off.because";
        var text = say(
                key,
                say("handoffs.kind." + handOff.kind()),
                say("party." + handOff.from()),
                say("party." + handOff.to()),
                event.onList() ? handOffs.putOnList(event) : say("handoffs.state." + event.state()),
                reasons);
        return new StoryEntry(
                event.at(), null, StoryKinds.HAND_OFF, null, text + without(event) + speaker(event), page);
    }

    private String without(HandOffEvent offer) {
        return offer.missing().isEmpty() ? "" : ", " + handOffs.without(offer.missing());
    }

    /** That it was no real system; or only our own program, before that was forbidden, and that it was taken back. */
    private String speaker(HandOffEvent event) {
        if (handOffs.isSimulated(event.actor())) return " (" + say("handoffs.simulated") + ")";
        if (event.step() == Step.CORRECT) return ". " + say("handoffs.corrected");
        var spokeForOthers = event.proof().isProgramAlone() && !event.step().ofSender();
        return spokeForOthers ? " (" + say("proof.PROGRAM") + ")" : "";
    }

    private StoryEntry entry(CaseOutcome outcome) {
        var key = outcome.at() != null
                ? outcome.source().equals("journey") ? "timeline.outcome" : "timeline.followed"
                : outcome.times() == 1 ? "timeline.published" : "timeline.published.times";
        var text = say(key, words.outcome(outcome.outcome()), outcome.times());
        return new StoryEntry(outcome.at(), outcome.month(), StoryKinds.OUTCOME, null, text, null);
    }

    /** With the published outcome that took a task away. */
    private String text(TimelineEntry entry, List<Publication> followed) {
        if (!entry.kind().equals("task-withdrawn")) return entry.text();
        return followed.stream()
                .filter(each -> each.tookAway(entry.at()))
                .findFirst()
                .map(each -> withdrawn(entry.text(), each))
                .orElse(entry.text());
    }

    private String withdrawn(String task, Publication published) {
        var outcome = words.outcome(published.outcome());
        return published.month() == null
                ? say("timeline.withdrawn.undated", task, outcome)
                : say("timeline.withdrawn", task, outcome, When.month(YearMonth.from(published.month())));
    }

    private static YearMonth latestMonth(CaseDetail kase) {
        return Stream.concat(
                        Stream.ofNullable(kase.summary().month()),
                        kase.outcomes().stream().map(CaseOutcome::month).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(1970, 1));
    }

    /** What is known by its month only stands at the month's beginning, what has no date after all that has one. */
    private static Instant order(StoryEntry entry, YearMonth latest) {
        if (entry.at() != null) return entry.at();
        var month = Objects.requireNonNullElse(entry.month(), latest);
        var place = StoryKinds.CRIME.equals(entry.kind()) ? 0 : entry.month() != null ? 1 : 2;
        return month.atDay(1).atStartOfDay(When.BRITISH).toInstant().plusSeconds(place);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
