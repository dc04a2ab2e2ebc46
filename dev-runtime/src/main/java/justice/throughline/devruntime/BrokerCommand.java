package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the broker is started: always on loopback addresses only, with the clock under control. */
record BrokerCommand(Path distribution, Path home, Node node, Map<String, String> exporters) {

    private static final String STORE_OPTION = "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_COLUMNFAMILYOPTIONS_";

    /**
     * Each process that a message starts leaves a deleted row under the key of its definition, and the next such start
     * walks past all of them until the store has tidied up: so it does that early.
     */
    private static final Map<String, String> STORE = Map.of(
            STORE_OPTION + "WRITE_BUFFER_SIZE", String.valueOf(4 << 20),
            STORE_OPTION + "MIN_WRITE_BUFFER_NUMBER_TO_MERGE", "1",
            STORE_OPTION + "LEVEL0_FILE_NUM_COMPACTION_TRIGGER", "2");

    private static final Path SHELL = Path.of("/bin/sh");

    /** What it writes is nobody else's to read; the shell becomes the broker. */
    private static final List<String> OWNERS_ONLY =
            Files.exists(SHELL) ? List.of(SHELL.toString(), "-c", "umask 077; exec \"$0\" \"$@\"") : List.of();

    String restAddress() {
        return "http://" + Ports.LOOPBACK + ":" + node.ports().rest();
    }

    ProcessBuilder builder(LoadedClasses classes) throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        List<String> command = new ArrayList<>(OWNERS_ONLY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                compiler(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Dapp.home=" + home,
                "-Dlog4j.configurationFile="
                        + distribution.resolve("config").resolve("log4j2.xml").toUri()));
        command.addAll(classes.options());
        command.addAll(List.of(
                "-classpath",
                classPath(),
                ParentWatch.class.getName(),
                "io.camunda.application.StandaloneBroker",
                "--spring.config.additional-location=file:" + distribution.resolve("config") + "/"));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ZEEBE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment());
        return builder;
    }

    /** As this process compiles: tests run for minutes, a demo for days. */
    private static String compiler() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel="))
                .findFirst()
                .orElse("-XX:+TieredCompilation");
    }

    private Map<String, String> environment() {
        Map<String, String> env = new TreeMap<>(exporters);
        var ports = node.ports();
        env.put("SERVER_ADDRESS", Ports.LOOPBACK);
        env.put("SERVER_PORT", String.valueOf(ports.rest()));
        env.put("MANAGEMENT_SERVER_ADDRESS", Ports.LOOPBACK);
        env.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()));
        env.put("ZEEBE_BROKER_NETWORK_HOST", Ports.LOOPBACK);
        env.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.command()));
        env.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(ports.internal()));
        env.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", Ports.LOOPBACK);
        env.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(ports.grpc()));
        env.putAll(node.environment());
        env.put("ZEEBE_BROKER_DATA_DIRECTORY", home.resolve("data").toString());
        env.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB");
        env.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB");
        env.put("ZEEBE_CLOCK_CONTROLLED", "true");
        // an idle thread moves its timers on by one step each time it wakes: every 20 ms is too seldom
        env.put("ZEEBE_ACTOR_IDLE_MAXPARKPERIOD", "1ms");
        env.putAll(STORE);
        return env;
    }

    LoadedClasses classes() throws IOException {
        var which = System.getProperty("java.home") + System.getProperty("java.vm.version") + distribution + watch();
        var name = "classes-" + Integer.toHexString(which.hashCode());
        return new LoadedClasses(name, shared(), home);
    }

    /** Files only: what Java keeps of the classes is good for no folder. */
    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            String libraries = jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
            return libraries + File.pathSeparator + watch();
        }
    }

    /** The one class of ours in the broker, copied out because it may sit inside another jar, once for all homes. */
    private Path watch() throws IOException {
        String file = ParentWatch.class.getName().replace('.', '/') + ".class";
        byte[] content;
        try (InputStream in = requireNonNull(ParentWatch.class.getClassLoader().getResourceAsStream(file))) {
            content = in.readAllBytes();
        }
        Path jar = shared().resolve("watch-" + Integer.toHexString(Arrays.hashCode(content)) + ".jar");
        if (!Files.exists(jar)) {
            Path part = Files.createTempFile(shared(), "watch", ".part");
            try (var out = new JarOutputStream(Files.newOutputStream(part))) {
                out.putNextEntry(new JarEntry(file));
                out.write(content);
            }
            Files.move(part, jar, ATOMIC_MOVE, REPLACE_EXISTING);
        }
        return jar;
    }

    private Path shared() {
        return requireNonNull(distribution.getParent());
    }
}
