package justice.throughline.arrivals;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Invented files for the demo, one of them faulty; brought again at every start, they do nothing twice. */
@Component
@Profile("embedded")
@ConditionalOnProperty(name = "throughline.demo.extract", matchIfMissing = true)
class DemoFiles {

    private static final List<String> FILES = List.of("court-list.json", "new-case.xml", "new-case-with-faults.xml");

    private final FileDoor door;

    DemoFiles(FileDoor door) {
        this.door = door;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bring() throws IOException {
        for (var file : FILES) {
            door.byHand(
                    null,
                    any -> true,
                    file,
                    new ClassPathResource("demo/files/" + file).getContentAsByteArray(),
                    "throughline");
        }
    }
}
