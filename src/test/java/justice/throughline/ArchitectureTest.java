package justice.throughline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
            .haveNameMatching("partitions|leaveSign")
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
            .and(areNot("justice.throughline.engine.TracedJobs"))
            .and()
            .resideOutsideOfPackage("justice.throughline.devruntime..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("CamundaClient")
            .because("who holds it can send a command that nobody has kept; workers answer their jobs, no more;"
                    + " TracedJobs passes it on to whoever opens them");

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
            .and(areNot("justice.throughline.policeuk.DemoExtract"))
            .and()
            .resideOutsideOfPackages("justice.throughline.devruntime..", ENGINE)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because(
                    "waiting belongs to the scheduler; a busy engine is asked again by its own door; Patience bridges the journal's delay for a person, and the demo's"
                            + " first import tells its progress to whoever watches the console");

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
