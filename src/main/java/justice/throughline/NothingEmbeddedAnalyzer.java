package justice.throughline;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead. */
final class NothingEmbeddedAnalyzer extends AbstractFailureAnalyzer<NothingEmbeddedException> {

    private static final String INSTEAD =
            "Set SPRING_PROFILES_ACTIVE=external and name a licensed Camunda 8 cluster and a"
                    + " database, as docs/operations.md says; or run it from its sources with mvn spring-boot:run.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NothingEmbeddedException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), INSTEAD, cause);
    }
}
