package justice.throughline.devruntime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import justice.throughline.devruntime.partners.DemoPartners;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** With the profile {@code embedded}: starts the runtime and points the application at it. */
public final class EmbeddedEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "embedded";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean wanted = environment.acceptsProfiles(Profiles.of(PROFILE));
        if (!wanted || environment.getPropertySources().contains(PROFILE)) {
            return;
        }
        EmbeddedRuntime runtime = EmbeddedRuntime.start(options(environment));
        var settings = settings(runtime, environment);
        if (playsPartners(environment)) {
            settings.putAll(DemoPartners.start(runtime.home().resolve("partners"), port(settings, environment)));
        }
        environment.getPropertySources().addFirst(new MapPropertySource(PROFILE, settings));
    }

    private static boolean playsPartners(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                && environment.getProperty("throughline.demo.partners", Boolean.class, true);
    }

    private static int port(Map<String, Object> settings, ConfigurableEnvironment environment) {
        var chosen = settings.getOrDefault("server.port", environment.getProperty("server.port", "8080"));
        return Integer.parseInt(chosen.toString());
    }

    private static RuntimeOptions options(ConfigurableEnvironment environment) {
        Path usualHome = RuntimeFiles.find().root().resolve(Folders.USUAL);
        Path home = Path.of(environment.getProperty("throughline.home", usualHome.toString()))
                .toAbsolutePath()
                .normalize();
        return RuntimeOptions.in(home)
                .withFresh(environment.getProperty("throughline.fresh", Boolean.class, false))
                .withSearchExporter(environment.getProperty("throughline.search-exporter", Boolean.class, false))
                .withSize(size(environment))
                .withUsualPorts(home.equals(usualHome))
                .withExit(SpringApplication.getShutdownHandlers()::add) // after the pages and workers have ended
                .withProgress(EmbeddedEnvironment::say);
    }

    /** Every broker keeps everything, so that one may die. */
    private static ClusterSize size(ConfigurableEnvironment environment) {
        int brokers = environment.getProperty("throughline.brokers", Integer.class, 1);
        return new ClusterSize(brokers, brokers);
    }

    @SuppressWarnings("SystemOut") // logging does not work yet
    private static void say(String line) {
        System.out.println(line);
    }

    private static Map<String, Object> settings(EmbeddedRuntime runtime, ConfigurableEnvironment environment) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", runtime.jdbcUrl());
        settings.put("spring.datasource.username", runtime.dbUser());
        settings.put("spring.datasource.password", runtime.dbPassword());
        settings.put("camunda.client.grpc-address", runtime.grpcAddress());
        settings.put("camunda.client.rest-address", runtime.restAddress());
        settings.put("throughline.runtime.management-address", String.join(",", runtime.managementAddresses()));
        settings.put("server.address", Ports.LOOPBACK);
        if (!environment.containsProperty("server.port")) {
            settings.put("server.port", new Ports(true).pick(8080));
        }
        settings.put("throughline.runtime.home", runtime.home().toString());
        runtime.searchAddress().ifPresent(address -> settings.put("throughline.search-exporter.address", address));
        return settings;
    }
}
