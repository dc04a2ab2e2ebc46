package justice.throughline.testing;

import javax.sql.DataSource;
import justice.throughline.ModuleMigrations;
import org.flywaydb.core.Flyway;

/** Brings a database up to date as the application does. */
public final class Migrations {

    private Migrations() {}

    public static void all(DataSource database) {
        new ModuleMigrations().migrate(former(database, "latest"));
    }

    /** @param version of the history that the modules once shared, up to which it goes */
    public static Flyway former(DataSource database, String version) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/former")
                .outOfOrder(true)
                .target(version)
                .load();
    }
}
