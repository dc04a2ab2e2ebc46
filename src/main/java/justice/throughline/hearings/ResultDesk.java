package justice.throughline.hearings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.AppearanceState;
import justice.throughline.casefile.CaseAppearance;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.CourtResult;
import justice.throughline.casefile.DefendantCharge;
import justice.throughline.casefile.DefendantCharges;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.HearingState;
import justice.throughline.casefile.ListedHearing;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the court says what came of each charge and of each appearance. Each refusal says why or names the field. */
@Component
@Transactional
class ResultDesk {

    private static final List<String> DESK = List.of("court.listing", "court.results");

    private final DefendantCharges charges;
    private final CourtHearings hearings;
    private final CaseFiles cases;
    private final OutcomeCategories outcomes;
    private final Words words;
    private final Audit audit;
    private final InstantSource clock;

    ResultDesk(
            DefendantCharges charges,
            CourtHearings hearings,
            CaseFiles cases,
            OutcomeCategories outcomes,
            Words words,
            Audit audit,
            InstantSource clock) {
        this.charges = charges;
        this.hearings = hearings;
        this.cases = cases;
        this.outcomes = outcomes;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who appears in a hearing, with the charges against them. */
    record Defendant(CaseAppearance appearance, List<DefendantCharge> charges) {

        boolean isMeantBy(@Nullable String key) {
            return appearance.person().toString().equals(key);
        }

        Optional<DefendantCharge> charge(@Nullable String key) {
            return charges.stream()
                    .filter(each -> each.key().toString().equals(key))
                    .findFirst();
        }
    }

    static boolean maySay(Staff staff, ListedHearing hearing) {
        return staff.sitsAt(DESK) && isOn(hearing);
    }

    @Transactional(readOnly = true)
    List<Defendant> defendants(ListedHearing hearing) {
        return hearing.appearances().stream()
                .filter(each -> each.state() != AppearanceState.ENDED)
                .map(each -> new Defendant(
                        each,
                        charges.ofCase(each.caseId()).stream()
                                .filter(charge -> charge.key().person().equals(each.person()))
                                .toList()))
                .toList();
    }

    /** @param of the key of a defendant in the hearing, or of a charge against one */
    void say(UUID caseId, long number, @Nullable String of, @Nullable String outcome, LocalDate day, Staff by) {
        var hearing = hearings.lock(caseId, number).orElseThrow(HearingRefusal::unknown);
        requireDesk(by);
        if (!isOn(hearing)) throw HearingRefusal.off();
        if (day.isBefore(hearing.hearing().day())) throw wrong("day", "hearings.result-before-hearing");
        var defendant = defendants(hearing).stream()
                .filter(each -> each.isMeantBy(of) || each.charge(of).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong("of", "hearings.missing.of"));
        var charge = defendant.charge(of);
        if (charge.isEmpty()) {
            var person = defendant.appearance().person();
            appearance(caseId, number, new ResultsApi.OfAppearance(person, outcome, day), by);
        } else {
            var told = new ResultsApi.OfCharge(charge.get().key(), outcome, day);
            charge(defendant.appearance().caseId(), told, by);
        }
    }

    DefendantCharge charge(UUID caseId, ResultsApi.OfCharge told, Staff by) {
        if (cases.find(caseId).isEmpty()) throw HearingRefusal.unknown();
        requireDesk(by);
        var charge = find(caseId, told.charge()).orElseThrow(() -> wrong("charge", "hearings.missing.charge"));
        var day = day(told.day());
        if (charge.chargedOn() != null && day.isBefore(charge.chargedOn())) {
            throw wrong("day", "hearings.result-before-charge");
        }
        charges.result(caseId, charge.key(), said(caseId, "result of charge", outcome(told.outcome()), day, by));
        return find(caseId, charge.key()).orElseThrow();
    }

    CaseAppearance appearance(UUID caseId, long number, ResultsApi.OfAppearance told, Staff by) {
        var hearing = hearings.lock(caseId, number).orElseThrow(HearingRefusal::unknown);
        requireDesk(by);
        if (!isOn(hearing)) throw HearingRefusal.off();
        var appearance = hearing.appearances().stream()
                .filter(each -> each.person().equals(told.person()) && each.state() != AppearanceState.ENDED)
                .findFirst()
                .orElseThrow(() -> wrong("person", "hearings.missing.person"));
        var day = day(told.day());
        if (day.isBefore(hearing.hearing().day())) throw wrong("day", "hearings.result-before-hearing");
        var said = said(appearance.caseId(), "result of hearing " + number, outcome(told.outcome()), day, by);
        return hearings.result(appearance.key(), said).orElseThrow();
    }

    private Optional<DefendantCharge> find(UUID caseId, @Nullable ChargeKey key) {
        return charges.ofCase(caseId).stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private static boolean isOn(ListedHearing hearing) {
        return hearing.state() == HearingState.LISTED || hearing.state() == HearingState.HELD;
    }

    private static void requireDesk(Staff by) {
        if (!by.sitsAt(DESK)) throw HearingRefusal.noResultFromDesk();
    }

    private CourtResult said(UUID caseId, String what, String outcome, LocalDate day, Staff by) {
        var act = audit.write(caseId, what, by.number());
        var evidence = new Evidence(by.number(), HearingSaid.COURT, Proof.act(Long.toString(act)));
        return new CourtResult(outcome, day, evidence, clock.instant());
    }

    private String outcome(@Nullable String outcome) {
        if (outcome == null || outcomes.find(outcome).isEmpty()) throw wrong("outcome", "hearings.missing.outcome");
        return outcome;
    }

    private LocalDate day(@Nullable LocalDate day) {
        if (day == null) throw wrong("day", "hearings.missing.day");
        if (day.isAfter(When.dayOf(clock.instant()))) throw wrong("day", "hearings.result-in-future");
        return day;
    }

    private InvalidFormException wrong(String field, String why) {
        return InvalidFormException.of(Map.of(field, words.of(why)));
    }
}
