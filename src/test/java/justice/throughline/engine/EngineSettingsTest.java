package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.camunda.client.spring.properties.CamundaClientProperties;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** A setting that the client does not know is one that nobody follows, silently. */
class EngineSettingsTest {

    @Test
    void shouldAskOfTheClientOnlyWhatItKnows() throws IOException {
        var ours = new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yml"));
        var binder = new Binder(ConfigurationPropertySources.from(ours));

        assertThatCode(() -> binder.bind(
                        "camunda.client",
                        Bindable.of(CamundaClientProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT)))
                .doesNotThrowAnyException();
    }
}
