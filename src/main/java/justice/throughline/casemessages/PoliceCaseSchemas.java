package justice.throughline.casemessages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** What a new case message and the envelope around it have to look like. */
@Component
class PoliceCaseSchemas {

    private final Schema message;
    private final Schema envelope;

    PoliceCaseSchemas(FormatSettings settings) {
        this.message = message(settings.policeCaseSchema());
        this.envelope = ours("data-stream.xsd", "route-data.xsd");
    }

    Schema message() {
        return message;
    }

    Schema envelope() {
        return envelope;
    }

    private static Schema message(@Nullable Path publishers) {
        return publishers == null
                ? ours("address.xsd", "new-case.xsd")
                : compile("file", new StreamSource(publishers.toFile()));
    }

    private static Schema ours(String... files) {
        // given one by one in their order, so that nothing has to be looked up
        return compile("", Arrays.stream(files).map(PoliceCaseSchemas::resource).toArray(Source[]::new));
    }

    private static Source resource(String file) {
        try {
            var resource = new ClassPathResource("formats/police-case/" + file);
            return new StreamSource(resource.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema compile(String readable, Source... sources) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, readable);
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of the new case message cannot be used", e);
        }
    }
}
