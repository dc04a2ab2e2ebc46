package justice.throughline.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the release as the class path holds them. */
@Component
class ReleaseFiles {

    private final ObjectMapper json = new ObjectMapper();

    /** Every model with its XML. */
    Map<ProcessModel, String> models() {
        var read = new LinkedHashMap<ProcessModel, String>();
        for (var resource : find("processes", "bpmn")) {
            var text = text(resource);
            read.put(ModelReader.read(text, pathBelow("processes", resource)), text);
        }
        return read;
    }

    /** Every form, by its id. */
    Map<String, FormModel> forms() {
        var forms = new TreeMap<String, FormModel>();
        for (var resource : find("forms", "form")) {
            var text = text(resource);
            var form = new FormModel(formId(text), pathBelow("forms", resource), text);
            forms.put(form.id(), form);
        }
        return forms;
    }

    static Map<String, String> byId(Map<ProcessModel, String> models) {
        var byId = new TreeMap<String, String>();
        models.forEach((model, text) -> byId.put(model.id(), text));
        return byId;
    }

    private String formId(String form) {
        try {
            return json.readTree(form).required("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> find(String folder, String ending) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/**/*." + ending);
            return Stream.of(found).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No " + folder + " on the class path", e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pathBelow(String folder, Resource resource) {
        try {
            var url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("/" + folder + "/") + folder.length() + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
