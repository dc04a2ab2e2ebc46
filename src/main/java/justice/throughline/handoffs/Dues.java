package justice.throughline.handoffs;

import justice.throughline.clocks.EndMoved;
import justice.throughline.clocks.SubjectKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a hand-off by when its clocks say that it is due. */
@Component
class Dues {

    private final Duties duties;
    private final Handoffs handoffs;

    Dues(Duties duties, Handoffs handoffs) {
        this.duties = duties;
        this.handoffs = handoffs;
    }

    /** Somebody has extended or varied a clock, or the law has. */
    @EventListener
    void moved(EndMoved moved) {
        if (moved.subject().kind() != SubjectKind.HAND_OFF) return;
        duties.ofClock(moved.clockId()).ifPresent(duty -> tell(duty, new ClockedDue(moved.due(), moved.clockId())));
    }

    /** Unless a later round has begun. */
    void tell(Duty duty, ClockedDue due) {
        if (duties.latest(duty.handOffId(), duty.part())
                .filter(last -> last.round() > duty.round())
                .isPresent()) return;
        if (duty.part() == Part.ANSWER) {
            handoffs.answerDue(duty.handOffId(), due);
        } else {
            handoffs.workDue(duty.handOffId(), due);
        }
    }
}
