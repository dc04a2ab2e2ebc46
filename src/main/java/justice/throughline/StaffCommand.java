package justice.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import justice.throughline.access.StaffImport;
import justice.throughline.access.StaffReport;
import justice.throughline.access.StaffReport.Effect;
import justice.throughline.shared.Csv;
import justice.throughline.shared.RefusedStartException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Adds and changes staff by a file, beside copies that run or before the first of them, and ends. */
final class StaffCommand {

    private static final String FILE = "throughline.staff";
    private static final String PASSWORDS = "throughline.staff-passwords";
    private static final String CHECK = "throughline.staff-check";

    /** No number of staff has a colon in it. */
    private static final String ACTOR = "command:staff";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_RUN = 2;

    private final StaffImport staff;
    private final Csv csv;
    private final Environment settings;

    StaffCommand(StaffImport staff, Csv csv, Environment settings) {
        this.staff = staff;
        this.csv = csv;
        this.settings = settings;
    }

    static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(each -> each.equals("--" + FILE) || each.startsWith("--" + FILE + "="));
    }

    /** @return what the program ends with: 0 when it was done, 1 when the file was refused, 2 when nothing could be tried */
    static int run(String... arguments) {
        var application = new SpringApplication(StaffCommandParts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        // who waits at a console is told at once that the database is away
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("staff command", Map.of("spring.flyway.connect-retries", 0))));
        try (var context = application.run(arguments)) {
            return context.getBean(StaffCommand.class).run();
        } catch (RefusedStartException refused) {
            say(refused.getMessage() + "\n" + refused.instead());
            return NOT_RUN;
        } catch (IOException unreadable) {
            say("The file cannot be read: " + unreadable);
            return NOT_RUN;
        } catch (RuntimeException told) {
            say("Nothing was written: " + told.getMessage());
            return NOT_RUN;
        }
    }

    private int run() throws IOException {
        var file = Path.of(settings.getProperty(FILE, "")).toAbsolutePath();
        var content = read(file);
        var check = settings.getProperty(CHECK, Boolean.class, false);
        var passwords = new StaffPasswordFile(passwordFile(file), csv);
        var report = check ? staff.check(content) : take(content, passwords);
        tell(report, file.getFileName().toString());
        if (report.refused()) return REFUSED;
        if (check) say("Nothing was written: it was only checked.");
        if (passwords.isWritten())
            say("First passwords of " + report.passwords().size() + " people are in " + passwords.file()
                    + ", which only its owner can read. Hand them over, then delete it.");
        return DONE;
    }

    private StaffReport take(byte[] content, StaffPasswordFile passwords) {
        try {
            return staff.take(content, ACTOR, passwords);
        } catch (RuntimeException undone) {
            passwords.delete();
            throw undone;
        }
    }

    private Path passwordFile(Path staffFile) {
        var named = settings.getProperty(PASSWORDS, "");
        var name = staffFile.getFileName().toString().replaceFirst("(?i)\\.csv$", "") + "-first-passwords.csv";
        return named.isBlank() ? staffFile.resolveSibling(name) : Path.of(named).toAbsolutePath();
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            throw new RefusedStartException("There is no file " + file + ".", "Name one: --" + FILE + "=staff.csv");
        }
    }

    private static void tell(StaffReport report, String name) {
        report.faults()
                .forEach(fault -> say(name + ", line " + fault.line()
                        + (fault.column().isEmpty() ? "" : ", " + fault.column()) + ": " + fault.words()));
        if (report.refused()) {
            say("Nothing was written, since " + report.faults().size()
                    + " things are wrong. Mend the file and bring it again.");
            return;
        }
        report.lines().stream()
                .filter(line -> line.effect() == Effect.CHANGED)
                .forEach(line -> say(name + ", line " + line.line() + ": " + line.number() + " has another "
                        + String.join(", ", line.columns())));
        say("%s: %d added, %d changed, %d as they were."
                .formatted(name, report.count(Effect.ADDED), report.count(Effect.CHANGED), report.count(Effect.SAME)));
    }

    @SuppressWarnings("SystemOut") // it is a command
    private static void say(String line) {
        System.out.println(line);
    }
}
