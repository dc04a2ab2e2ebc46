package justice.throughline;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the database up to date: first by the one history that all modules once shared, then by each module's own, which
 * is kept in the module's schema.
 */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {

    /** Modules that have a history, in the order in which they are brought up to date. */
    static final List<String> ORDER = List.of(
            "access",
            "participation",
            "engine",
            "casefile",
            "clocks",
            "journeystart",
            "policeuk",
            "partners",
            "exchange",
            "reconciliation",
            "handoffs",
            "tasks",
            "bulk",
            "recovery",
            "trail");

    private static final String FOLDER = "classpath:db/migration/";

    @Override
    public void migrate(Flyway former) {
        former.migrate();
        ORDER.forEach(module -> ofModule(module, former).migrate());
    }

    /** Its schema may hold tables of the former history: of what is its own it has done nothing then. */
    private static Flyway ofModule(String module, Flyway former) {
        return Flyway.configure(former.getConfiguration().getClassLoader())
                .configuration(former.getConfiguration())
                .locations(FOLDER + module)
                .schemas(module)
                .defaultSchema(module)
                .outOfOrder(false)
                .failOnMissingLocations(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
