package justice.throughline.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Sends each endpoint what it asks for, with one value in the place of another. */
final class Walk {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Visitor visitor;
    private final BinaryOperator<String> inPaths;

    /** @param inPaths what stands in a pattern for a variable */
    Walk(Visitor visitor, BinaryOperator<String> inPaths) {
        this.visitor = visitor;
        this.inPaths = inPaths;
    }

    HttpResponse<String> send(Endpoint endpoint, Asked asked, Unfit unfit) throws IOException, InterruptedException {
        return send(endpoint, asked, unfit.text(), unfit.json());
    }

    HttpResponse<String> send(Endpoint endpoint, Asked asked, String text) throws IOException, InterruptedException {
        return send(endpoint, asked, text, TextNode.valueOf(text));
    }

    private HttpResponse<String> send(Endpoint endpoint, Asked asked, String text, JsonNode json)
            throws IOException, InterruptedException {
        var address = address(endpoint, asked, text);
        var fields = texts(endpoint, Place.FIELD, asked, text);
        if (endpoint.method().matches("GET")) return visitor.get(address + "?" + Visitor.encoded(fields));
        if (endpoint.takesFiles()) {
            return visitor.sendFiles(address, fields, texts(endpoint, Place.FILE, asked, text));
        }
        if (!endpoint.ofApi()) return visitor.sendForm(address, fields);
        var body = endpoint.body() == null ? "{}" : JSON.writeValueAsString(json(endpoint.body(), asked, json));
        return visitor.send(
                endpoint.method().name(),
                address + "?" + Visitor.encoded(fields),
                "application/json",
                body.getBytes(UTF_8));
    }

    HttpResponse<String> sendInGoodFaith(Endpoint endpoint) throws IOException, InterruptedException {
        return send(endpoint, new Asked(Place.FIELD, "", String.class), Unfit.EMPTY);
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) throws IOException, InterruptedException {
        var target =
                redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
        return visitor.get(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
    }

    /**
     * What somebody typed into the fields of a form beside the unfit one, as far as a server could read it. The address of
     * the list to go back to is typed by nobody, nor is which of a page's forms it was; passwords are shown to nobody.
     */
    static Map<String, String> typedBeside(Endpoint endpoint, Asked asked, Unfit unfit) {
        if (asked.place() == Place.FILE && unfit == Unfit.NUL) return Map.of();
        return endpoint.at(Place.FIELD).stream()
                .filter(each -> !each.equals(asked) && each.type() == String.class)
                .filter(each -> !Set.of("return", "form").contains(each.name())
                        && !each.name().toLowerCase(Locale.ROOT).contains("password"))
                .collect(Collectors.toMap(Asked::name, each -> Plausible.at(endpoint, each)));
    }

    private String address(Endpoint endpoint, Asked asked, String text) {
        var address = endpoint.pattern();
        for (var variable : endpoint.at(Place.PATH)) {
            var value =
                    variable.equals(asked) ? Visitor.encoded(text) : inPaths.apply(endpoint.pattern(), variable.name());
            address = address.replaceAll("\\{" + variable.name() + "(:[^}]+)?}", value);
        }
        return address;
    }

    private static Map<String, String> texts(Endpoint endpoint, Place place, Asked asked, String text) {
        var texts = new LinkedHashMap<String, String>();
        for (var each : endpoint.at(place)) {
            texts.put(each.name(), each.equals(asked) ? text : Plausible.at(endpoint, each));
        }
        return texts;
    }

    private static JsonNode json(JsonExample body, Asked asked, JsonNode json) {
        return asked.place() == Place.BODY ? body.with(asked.name(), json) : body.whole();
    }
}
