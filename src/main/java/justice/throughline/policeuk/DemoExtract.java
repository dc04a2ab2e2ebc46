package justice.throughline.policeuk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the month of real crimes that is shipped, when nothing was imported yet. */
@Component
@Profile("embedded")
@ConditionalOnProperty(name = "throughline.demo.extract", matchIfMissing = true)
class DemoExtract {

    private static final Logger LOG = LoggerFactory.getLogger(DemoExtract.class);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);
    private static final int LOOKED_AT = 20;
    private static final List<Shipped> FILES =
            List.of(new Shipped("2023-04-bedfordshire-street.csv"), new Shipped("2023-04-bedfordshire-outcomes.csv"));

    private final ImportDesk desk;

    DemoExtract(ImportDesk desk) {
        this.desk = desk;
    }

    /** Before the welcome, which should stay the last words on the console. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void load() throws InterruptedException {
        if (desk.page(Place.first(LOOKED_AT)).stream().allMatch(DemoExtract::failed)) {
            LOG.info("Importing one month of Bedfordshire crimes. "
                    + "Contains public sector information licensed under the Open Government Licence v3.0.");
            follow(desk.take(FILES, "throughline"));
        }
    }

    private void follow(UUID id) throws InterruptedException {
        FileImport now = desk.find(id).orElseThrow();
        while (!now.state().over()) {
            Thread.sleep(BETWEEN_NEWS);
            now = desk.find(id).orElseThrow();
            LOG.info("Import {}: {} rows read", now.state().code(), now.rows().read());
        }
        if (failed(now)) {
            LOG.error(
                    "The import failed: {}. No case was opened from it; it is tried again at the next start,"
                            + " and files can be imported by hand at /imports",
                    Objects.requireNonNullElse(now.failureDetail(), String.valueOf(now.failure())));
            return;
        }
        LOG.info(
                "{} cases opened; journeys of {} of them start one after the other",
                now.merged().created(),
                now.journeys());
    }

    private static boolean failed(FileImport one) {
        return one.state() == ImportState.FAILED;
    }

    private record Shipped(String name) implements Upload {

        @Override
        public Announced announced() {
            return Announced.ANY;
        }

        @Override
        public InputStream open() throws IOException {
            return new ClassPathResource("demo/police-uk/" + name).getInputStream();
        }
    }
}
