package justice.throughline.shared;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Holds what is asked to the codes that it has to be one of. */
@Component
class KnownCodes {

    private final BeanFactory components;
    private final UnknownWords unknown;

    /** @param components among which the {@link Codes} are: they are read from tables, and so not before they are needed */
    KnownCodes(BeanFactory components, UnknownWords unknown) {
        this.components = components;
        this.unknown = unknown;
    }

    /** @throws Refusal naming the parameter, or the member of a body, whose value is none of the codes; an empty one may be */
    void check(String name, String value, Class<? extends Codes> oneOf) {
        if (value.isBlank()) return;
        var codes = components.getBean(oneOf);
        if (!codes.knows(value.strip())) throw unknown.choice(name, value, codes.codes());
    }
}
