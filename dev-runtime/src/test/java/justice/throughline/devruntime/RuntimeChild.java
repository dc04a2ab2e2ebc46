package justice.throughline.devruntime;

import java.nio.file.Path;

/** A program of its own that starts the runtime, tells its children and waits to be killed. */
final class RuntimeChild {

    private RuntimeChild() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedRuntime runtime = EmbeddedRuntime.start(RuntimeOptions.in(Path.of(args[0])));
        try (var load = new Load(runtime)) {
            load.deploy();
            load.start(1);
        }
        System.out.println("children " + runtime.children());
        Thread.currentThread().join();
    }
}
