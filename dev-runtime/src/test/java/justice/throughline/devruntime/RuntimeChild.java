package justice.throughline.devruntime;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;

/** An application of its own that starts the runtime, tells its children, waits to be ended and tells them again. */
public class RuntimeChild implements DisposableBean {

    private static Path home = Path.of("");

    public static void main(String[] args) throws InterruptedException {
        home = Path.of(args[0]);
        var application = new SpringApplication(RuntimeChild.class);
        application.setAdditionalProfiles("embedded");
        application.setDefaultProperties(Map.of("throughline.home", args[0]));
        application.run();
        EmbeddedRuntime runtime = runtime();
        try (var load = new Load(runtime)) {
            load.deploy();
            load.start(1);
        }
        System.out.println("children " + runtime.children());
        Thread.currentThread().join();
    }

    @Override
    public void destroy() {
        System.out.println("at the end " + runtime().children());
    }

    /** The one that the environment has started. */
    private static EmbeddedRuntime runtime() {
        return EmbeddedRuntime.start(RuntimeOptions.in(home));
    }
}
