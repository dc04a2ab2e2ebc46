package justice.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable: pages, API and job workers; or a command that ends. */
@SpringBootApplication
@Modulithic(systemName = "Throughline")
public class ThroughlineApplication {

    public static void main(String[] args) {
        if (AuditCommand.isAsked(args)) System.exit(AuditCommand.run(args));
        if (StaffCommand.isAsked(args)) System.exit(StaffCommand.run(args));
        SpringApplication.run(ThroughlineApplication.class, args);
    }
}
