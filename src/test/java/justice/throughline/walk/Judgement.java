package justice.throughline.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** What is wrong with an answer to something unfit, if anything is. */
final class Judgement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> REFUSED = Set.of(400, 422);

    /** The engine is. */
    static final int AWAY = 503;

    private static final String OURS = "govuk-main-wrapper\"";

    private Judgement() {}

    /** @param refuse whether nothing but a refusal will do */
    static Optional<String> onApi(HttpResponse<String> answer, Asked asked, boolean refuse) {
        var status = answer.statusCode();
        if (status >= 500) return Optional.of(String.valueOf(status));
        if (status < 400) return refuse ? Optional.of("taken") : Optional.empty();
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("no problem document");
        }
        if (unlikeOthers(answer.body())) return Optional.of("field named in a shape of its own");
        if (!refuse) return Optional.empty();
        if (!REFUSED.contains(status)) return Optional.of("refused for something else");
        return names(answer.body(), asked) ? Optional.empty() : Optional.of("field not named");
    }

    /** @param typed what was typed into other fields of the form and must not be lost */
    static Optional<String> onPage(HttpResponse<String> answer, Map<String, String> typed, boolean refuse) {
        var status = answer.statusCode();
        if (status >= 500) return Optional.of(String.valueOf(status));
        if (status >= 400 && !answer.body().contains(OURS)) return Optional.of("not our page");
        if (!refuse) return Optional.empty();
        if (status < 400) return Optional.of("taken");
        var kept = HtmlUtils.htmlUnescape(answer.body());
        return typed.values().stream().allMatch(text -> isKept(text, kept))
                ? Optional.empty()
                : Optional.of("typed words lost");
    }

    /** As it was typed, or as it stands in an address. */
    private static boolean isKept(String text, String page) {
        return page.contains(text) || page.contains(UriUtils.encode(text, UTF_8));
    }

    /** Its own, of what it lies in or what lies in it, or of the name of a file, which has no field of its own. */
    private static boolean isOf(Asked asked, String field) {
        return field.equals(asked.name())
                || field.startsWith(asked.name() + ".")
                || asked.name().equals(field + "." + asked.leaf())
                || asked.place() == Place.FILE && field.equals("filename");
    }

    private static boolean names(String body, Asked asked) {
        return read(body).path("errors").propertyStream().anyMatch(error -> isOf(asked, error.getKey()));
    }

    /** In a member other than {@code errors}, which has a text for each. */
    private static boolean unlikeOthers(String body) {
        var problem = read(body);
        return problem.has("field")
                || problem.path("errors").propertyStream().anyMatch(error -> !error.getValue()
                        .isTextual());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
