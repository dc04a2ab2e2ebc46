package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No address takes a body with a name that it does not know: it would do to everything what was to be done to some. */
@DeskTest
class UnknownMembersTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private RequestMappingHandlerAdapter requestMappingHandlerAdapter;

    @Test
    void shouldBeRefusedInEveryBodyThatHasAForm() {
        var bodies = bodies();
        var taken = new TreeSet<String>();
        bodies.forEach((address, type) -> {
            if (!refuses(type)) taken.add(address);
        });

        assertThat(bodies).hasSizeGreaterThan(15);
        assertThat(taken).as("addresses that leave out what they do not know").isEmpty();
    }

    /** Those whose members are of our own making; others are a map of whatever a form asks. */
    private Map<String, Type> bodies() {
        var bodies = new TreeMap<String, Type>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> Arrays.stream(
                        handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .filter(parameter -> parameter.getType().getName().startsWith("justice.throughline."))
                .forEach(parameter -> bodies.put(String.valueOf(mapping), parameter.getParameterizedType())));
        return bodies;
    }

    private boolean refuses(Type type) {
        var json = readerOf(type);
        try {
            json.readValue("{\"mistyped\": 1}", json.constructType(type));
            return false;
        } catch (UnrecognizedPropertyException refused) {
            return refused.getPropertyName().equals("mistyped");
        } catch (IOException other) {
            return false;
        }
    }

    private ObjectMapper readerOf(Type type) {
        return requestMappingHandlerAdapter.getMessageConverters().stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .filter(converter -> converter.canRead(type, null, MediaType.APPLICATION_JSON))
                .map(MappingJackson2HttpMessageConverter::getObjectMapper)
                .findFirst()
                .orElseThrow();
    }
}
