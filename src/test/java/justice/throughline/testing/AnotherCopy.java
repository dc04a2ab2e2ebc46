package justice.throughline.testing;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import justice.throughline.ThroughlineApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** A second copy of the application beside that of the test, as it is shipped: with the settings of the test, but none of its beans. */
public final class AnotherCopy implements AutoCloseable {

    private static final String EMBEDDED = "embedded";

    private final ConfigurableApplicationContext context;

    public AnotherCopy(ConfigurableEnvironment first) {
        this(first, Map.of(), context -> {});
    }

    /** @param more what it has beside what is shipped */
    public AnotherCopy(
            ConfigurableEnvironment first, Map<String, String> settings, Consumer<GenericApplicationContext> more) {
        this.context = new SpringApplicationBuilder(ThroughlineApplication.class)
                .profiles(profiles(first))
                .properties("throughline.allow-insecure=engine and database are those of the test on this machine")
                .initializers(copy -> {
                    prepare(copy, first, settings);
                    more.accept((GenericApplicationContext) copy);
                })
                .run();
    }

    /** The engine and the database are those of the first: it brings none along. */
    private static String[] profiles(ConfigurableEnvironment first) {
        return Stream.of(first.getActiveProfiles())
                .map(profile -> profile.equals(EMBEDDED) ? "external" : profile)
                .toArray(String[]::new);
    }

    public String address() {
        return "http://localhost:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static void prepare(
            ConfigurableApplicationContext copy, ConfigurableEnvironment first, Map<String, String> settings) {
        first.getPropertySources().stream()
                .filter(source -> ofTheTest(source.getName()))
                .forEach(copy.getEnvironment().getPropertySources()::addFirst);
        copy.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", Map.<String, Object>copyOf(settings)));
        copy.getBeanFactory().registerSingleton("nothingOfTests", new NothingOfTests());
    }

    /** What the annotation of a test says, and what its beans add when they know where they listen. */
    private static boolean ofTheTest(String source) {
        return source.equals("Inlined Test Properties")
                || source.equals(EMBEDDED)
                || source.startsWith("Dynamic Test Properties");
    }

    private static final class NothingOfTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory others) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NothingOfTests;
        }

        @Override
        public int hashCode() {
            return NothingOfTests.class.hashCode();
        }
    }
}
