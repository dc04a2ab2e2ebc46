package justice.throughline.forms;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import justice.throughline.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** The forms of the release. One that pages cannot show keeps the application from starting. */
@Component
public class Forms {

    private final Map<String, Form> forms = new TreeMap<>();

    Forms(Catalogue catalogue) {
        catalogue.forms().forEach(model -> forms.put(model.id(), FormReader.read(model)));
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }
}
