package justice.throughline.shared;

import java.util.Collection;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says which word of a request is not known, and which was probably meant. */
@Component
class UnknownWords {

    private final Words words;

    UnknownWords(Words words) {
        this.words = words;
    }

    Refusal parameter(String name, Collection<String> known) {
        return refusal("parameter-unknown", name, FitText.shown(name), guess(name, known));
    }

    Refusal choice(String parameter, String value, Collection<String> known) {
        return refusal(
                "choice-unknown",
                parameter,
                parameter,
                FitText.shown(value),
                String.join(", ", known),
                guess(value, known));
    }

    private Refusal refusal(String code, String parameter, Object... args) {
        var refusal = new Refusal(HttpStatus.BAD_REQUEST, code, args);
        refusal.getBody()
                .setProperty(
                        "errors", Map.of(FitText.shown(parameter), words.of(refusal.getDetailMessageCode(), args)));
        return refusal;
    }

    /** The one that was probably meant, as a further sentence; empty where none is near. */
    String guess(String typed, Collection<String> known) {
        return Spelling.nearest(FitText.shown(typed), known)
                .map(word -> " " + words.of("problem.did-you-mean", word))
                .orElse("");
    }
}
