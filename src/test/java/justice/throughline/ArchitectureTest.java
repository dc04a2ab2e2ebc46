package justice.throughline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.tasks.Completions;
import justice.throughline.tasks.TaskDesk;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "justice.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WORKERS = "justice.throughline.workers..";
    private static final String ENGINE = "justice.throughline.engine..";
    private static final String ENGINE_COMMANDS = "justice.throughline.engine.Commands";
    private static final String OUTBOX_SENDER = "justice.throughline.engine.Delivery";

    @ArchTest
    static final ArchRule engineBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackages(WORKERS, ENGINE, "justice.throughline.devruntime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda.client..", "io.camunda.zeebe.client..")
            .because("a change of engine or client should touch one package and the workers");

    @ArchTest
    static final ArchRule engineIsAskedByItsDoor = methods()
            .that()
            .areDeclaredIn(Engine.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("evaluate|leaveSign")
            .because(
                    "whatever the engine is to do follows from a change: it is kept in the outbox, in its transaction");

    @ArchTest
    static final ArchRule engineIsToldAfterTheCommit = noClasses()
            .that(areNot(OUTBOX_SENDER))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ENGINE_COMMANDS)
            .because("a command that is sent before its cause is committed loses who wanted it when the commit fails");

    @ArchTest
    static final ArchRule fewHoldTheClient = noClasses()
            .that(areNot(ENGINE_COMMANDS))
            .and(areNot("justice.throughline.engine.Engine"))
            .and(areNot("justice.throughline.engine.ReleaseDeployer"))
            .and()
            .resideOutsideOfPackage("justice.throughline.devruntime..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("CamundaClient")
            .because("who holds it can send a command that nobody has kept; workers answer their jobs, no more");

    @ArchTest
    static final ArchRule nobodyWaitsForTheEngineInATransaction = noClasses()
            .should()
            .callMethodWhere(waitsForTheEngine())
            .because("whoever waits for the engine in a transaction holds locks and a connection as long");

    @ArchTest
    static final ArchRule entitiesStayInside = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("who holds an entity of another module can change its state past its rules");

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("only the module that owns a table may read and write it");

    @ArchTest
    static final ArchRule controllersStayInside = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("pages and endpoints are called by browsers and programs, never by code");

    @ArchTest
    static final ArchRule controllersLeaveTablesAlone = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..")
            .because("a page that reads tables itself can be tested only through the browser");

    @ArchTest
    static final ArchRule noFieldInjection = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs should be seen in its constructor");

    @ArchTest
    static final ArchRule injectedFieldsAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beFinal()
            .because("requests of different people share the object");

    @ArchTest
    static final ArchRule workersAreDoorways = constructors()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(WORKERS)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Worker")
            .should(takeOnePublicApi())
            .because("a worker calls one use case; what it does belongs to the module");

    @ArchTest
    static final ArchRule workersKnowNoWebAndNoTables = noClasses()
            .that()
            .resideInAPackage(WORKERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.jdbc..", "jakarta.persistence..")
            .because("a worker that stores by itself escapes the module's idempotency");

    @ArchTest
    static final ArchRule noOpenQueries = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(target(name("queryForStream")))
            .because(
                    "such a stream keeps its connection until somebody closes it, and whoever reads it may never do so;"
                            + " a list gives it back, and what is too long for a list is for LongReads");

    @ArchTest
    static final ArchRule tablesAreWrittenInOnePlace = noClasses()
            .that(areNot("justice.throughline.shared.Csv"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv.writer..")
            .because("a file for spreadsheets is safe to open only if one place marks what they would work out");

    @ArchTest
    static final ArchRule noHiddenPauses = noClasses()
            .that(areNot("justice.throughline.tasks.Patience"))
            .and(areNot("justice.throughline.intake.DemoExtract"))
            .and()
            .resideOutsideOfPackages("justice.throughline.devruntime..", ENGINE)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because(
                    "waiting belongs to the scheduler; a busy engine is asked again by its own door; Patience bridges the journal's delay for a person, and the demo's"
                            + " first import tells its progress to whoever watches the console");

    /** Who may ask the machine what time it is, and why. */
    private static final Map<String, String> TIMEKEEPERS = Map.of(
            "justice.throughline.shared.MovableClock",
            "it is the source that everybody else asks",
            "justice.throughline.handoff.Signatures",
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
            "justice.throughline.intake.CourtListReader",
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

    @ArchTest
    static final ArchRule scheduledWorkIsInside = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beDeclaredInClassesThat()
            .areNotMetaAnnotatedWith(Controller.class)
            .because("a page must not do work that nobody asked it for");

    @ArchTest
    static final ArchRule packagesAreNullMarked =
            classes().should(resideInMarkedPackage()).because("the compiler checks for null in marked packages only");

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

    private static DescribedPredicate<JavaClass> areNot(String name) {
        return DescribedPredicate.describe(
                "are not " + name, type -> !type.getName().equals(name));
    }

    /** Also where the class says that each of its methods is a transaction; those of templates are refused when they run. */
    private static DescribedPredicate<JavaMethodCall> waitsForTheEngine() {
        return DescribedPredicate.describe("wait for the engine in a transaction", call -> {
            var awaited = call.getTargetOwner().isEquivalentTo(EngineOutbox.class)
                            && call.getName().equals("tell")
                    || call.getTargetOwner().isEquivalentTo(Completions.class)
                    || call.getTargetOwner().isEquivalentTo(TaskDesk.class)
                            && call.getName().matches("complete|claim|release");
            return awaited
                    && (call.getOrigin().isAnnotatedWith(Transactional.class)
                            || call.getOriginOwner().isAnnotatedWith(Transactional.class));
        });
    }

    private static ArchCondition<JavaClass> resideInMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not in a marked package"));
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeOnePublicApi() {
        return new ArchCondition<>("take one public API of a module") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var types = constructor.getRawParameterTypes();
                var one = types.size() == 1
                        && types.get(0).getPackageName().startsWith("justice.throughline.")
                        && types.get(0).getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(constructor, one, constructor.getFullName() + " takes " + types));
            }
        };
    }
}
