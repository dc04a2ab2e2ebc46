package justice.throughline.handoffs;

import java.util.List;
import justice.throughline.shared.Codes;
import org.springframework.stereotype.Component;

/** The codes of the kinds of hand-off. */
@Component
class HandOffKinds implements Codes {

    private final HandOffCatalogue catalogue;

    HandOffKinds(HandOffCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<String> codes() {
        return catalogue.kinds().stream().map(Kind::code).toList();
    }
}
