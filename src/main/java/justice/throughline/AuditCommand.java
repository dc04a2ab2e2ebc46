package justice.throughline;

import java.util.Arrays;
import java.util.Map;
import justice.throughline.trail.ChainCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Checks the audit beside copies that run, says the first thing that is wrong, and ends. */
final class AuditCommand {

    private static final String ASKED = "--throughline.audit-check";

    private static final int SOUND = 0;
    private static final int WRONG = 1;
    private static final int NOT_RUN = 2;

    private AuditCommand() {}

    static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(each -> each.equals(ASKED) || each.equals(ASKED + "=true"));
    }

    /** @return what the program ends with: 0 when all is as it was sealed, 1 when it is not, 2 when nothing could be checked */
    static int run(String... arguments) {
        var application = new SpringApplication(AuditCommandParts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var context = application.run(arguments)) {
            return tell(context.getBean(ChainCheck.class).run());
        } catch (RuntimeException told) {
            say("Nothing was checked: " + told.getMessage());
            return NOT_RUN;
        }
    }

    private static int tell(ChainCheck.Result result) {
        say(result.entries() + " entries of the audit are as they were sealed, up to seal " + result.seal()
                + (result.hash().isEmpty() ? "." : ", " + result.hash() + "."));
        var fault = result.first();
        if (fault == null) return SOUND;
        say("Then " + fault.words() + ". What comes after it was not looked at.");
        return WRONG;
    }

    @SuppressWarnings("SystemOut") // it is a command
    private static void say(String line) {
        System.out.println(line);
    }
}
