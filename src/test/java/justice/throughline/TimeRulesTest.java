package justice.throughline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;

/** One source says what time it is, and one type when a day is over. */
@AnalyzeClasses(packages = "justice.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class TimeRulesTest {

    /** Who may ask the machine what time it is, and why. */
    private static final Map<String, String> TIMEKEEPERS = Map.of(
            "justice.throughline.shared.MovableClock",
            "it is the source that everybody else asks",
            "justice.throughline.journal.ClockWatch",
            "it compares the machine's own clock with those of others",
            "justice.throughline.partners.Signatures",
            "a signature is as old as the machines of both sides agree, whatever time the demo plays",
            "justice.throughline.devruntime.partners.PartnerSimulator",
            "it plays another machine, which has a time of its own",
            "justice.throughline.devruntime.partners.Replies",
            "it plays another machine, which has a time of its own");

    @ArchTest
    static void timeHasOneSource(JavaClasses types) {
        assertThat(types.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> asksTheMachine(access.getTarget()))
                        .map(access -> access.getOriginOwner().getName())
                        .collect(toSet()))
                .as("who takes the time from elsewhere than the one InstantSource")
                .isEqualTo(TIMEKEEPERS.keySet());
    }

    /** Who may turn a day into its first moment, and why. */
    private static final Map<String, String> BEGINNERS_OF_DAYS = Map.of(
            "justice.throughline.shared.Deadline$Day",
            "a day is over when the next one begins: nobody else works out the end of a limit",
            "justice.throughline.limits.Arithmetic",
            "the law warns when a day begins, and counts hours of days that count",
            "justice.throughline.limits.Facts",
            "a fact that is a day begins with it",
            "justice.throughline.caseview.Story",
            "a month without days has a place among moments",
            "justice.throughline.casemessages.CourtListReader",
            "a list that says no more than its day was published when it began",
            "justice.throughline.shared.CaseDates",
            "a day is of a century that it begins in",
            "justice.throughline.clocks.CustodyClocks",
            "a charge that says no more than its day was made when it began");

    @ArchTest
    static void limitsEndInOnePlace(JavaClasses types) {
        assertThat(types.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getName().equals("atStartOfDay"))
                        .map(call -> call.getOriginOwner().getName())
                        .collect(toSet()))
                .as("who works out when a day begins")
                .isEqualTo(BEGINNERS_OF_DAYS.keySet());
    }

    @ArchTest
    static final ArchRule timeHasNoZoneOfItsOwn = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .because("a clock brings a zone along that nobody asked for; days are days in Britain");

    private static boolean asksTheMachine(AccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "system" -> owner.isEquivalentTo(InstantSource.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            case "<init>" ->
                owner.isAssignableTo(Calendar.class)
                        || owner.isEquivalentTo(Date.class)
                                && ((CodeUnitAccessTarget) target)
                                        .getParameterTypes()
                                        .isEmpty();
            default -> false;
        };
    }
}
