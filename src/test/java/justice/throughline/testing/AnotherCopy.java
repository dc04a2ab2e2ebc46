package justice.throughline.testing;

import java.io.IOException;
import justice.throughline.ThroughlineApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** A second copy of the application beside that of the test, as it is shipped: with the settings of the test, but none of its beans. */
public final class AnotherCopy implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public AnotherCopy(ConfigurableEnvironment first) {
        this.context = new SpringApplicationBuilder(ThroughlineApplication.class)
                .profiles(first.getActiveProfiles())
                .initializers(copy -> prepare(copy, first))
                .run();
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

    private static void prepare(ConfigurableApplicationContext copy, ConfigurableEnvironment first) {
        first.getPropertySources().stream()
                .filter(source -> ofTheTest(source.getName()))
                .forEach(copy.getEnvironment().getPropertySources()::addFirst);
        copy.getBeanFactory().registerSingleton("nothingOfTests", new NothingOfTests());
    }

    /** What the annotation of a test says, and what its beans add when they know where they listen. */
    private static boolean ofTheTest(String source) {
        return source.equals("Inlined Test Properties") || source.startsWith("Dynamic Test Properties");
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
