package justice.throughline;

import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import justice.throughline.engine.ReleaseOnce;
import justice.throughline.testing.AtDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.CleanEngineGuard;
import justice.throughline.testing.JourneyPartners;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.OneWorkerPerType;
import justice.throughline.testing.OwnDatabase;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.ProcessTestProfiles;
import justice.throughline.testing.QuickAssertions;
import justice.throughline.testing.Statements;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with its workers, on a real engine and a real database, both shared by the run.
 *
 * <p>The release is deployed once; after each test the engine is emptied and its clock set right; the database is
 * not emptied, so each test opens cases of its own. Add nothing that makes another context of this (no mock beans, no
 * properties): the workers of two contexts would take each other's jobs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith({CleanEngineGuard.class, QuickAssertions.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@CamundaSpringProcessTest
@ActiveProfiles(resolver = ProcessTestProfiles.class)
@Import({
    OwnDatabase.class,
    ReleaseOnce.class,
    OneWorkerPerType.class,
    AtDesk.class,
    CaseRecords.class,
    ProcessRuns.class,
    Ledger.class,
    JourneyPartners.class,
    Statements.class
})
public @interface ThroughlineTest {}
