package justice.throughline.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a newcomer on the console where to go and what to look at first. */
@Component
@Profile("demo")
class Welcome {

    private static final String WORDS = """

            Throughline is ready: http://%s:%s

              Sign in with the password demo as
                investigator   claim a task, complete it, open its case and see it move
                manager        see where cases wait; import police data; replay closed crimes
                supervisor, inspector, superintendent, prosecutor, court, witnesscare, officer, designer, admin

              API: http://%1$s:%2$s/swagger-ui/index.html    Stop everything: Ctrl-C
            """;

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void greet() {
        System.out.printf(
                WORDS,
                environment.getProperty("server.address", "localhost"),
                environment.getProperty("local.server.port", "8080"));
    }
}
