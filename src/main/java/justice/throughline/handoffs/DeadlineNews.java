package justice.throughline.handoffs;

import justice.throughline.clocks.EndMoved;
import justice.throughline.clocks.SubjectKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a hand-off by when its clocks say that it is due. */
@Component
class DeadlineNews {

    private final HandOffDeadlines deadlines;
    private final Handoffs handoffs;

    DeadlineNews(HandOffDeadlines deadlines, Handoffs handoffs) {
        this.deadlines = deadlines;
        this.handoffs = handoffs;
    }

    /** Somebody has extended or varied a clock, or the law has. */
    @EventListener
    void moved(EndMoved moved) {
        if (moved.subject().kind() != SubjectKind.HAND_OFF) return;
        deadlines
                .ofClock(moved.clockId())
                .ifPresent(deadline -> tell(deadline, new ClockedDeadline(moved.due(), moved.clockId())));
    }

    /** Unless a later round has begun. */
    void tell(HandOffDeadline deadline, ClockedDeadline due) {
        if (deadlines
                .latest(deadline.handOffId(), deadline.part())
                .filter(last -> last.round() > deadline.round())
                .isPresent()) return;
        if (deadline.part() == DeadlineKind.ANSWER) {
            handoffs.answerDue(deadline.handOffId(), due);
        } else {
            handoffs.workDue(deadline.handOffId(), due);
        }
    }
}
