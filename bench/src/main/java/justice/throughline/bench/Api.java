package justice.throughline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** One person at Throughline's API, signed in once, as in a browser. */
final class Api implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final String token;

    Api(String address, String username) throws IOException, InterruptedException {
        this.address = address;
        String form = "username=" + username + "&password=demo&_csrf=" + encoded(tokenAt("/sign-in"));
        var signedIn = http.send(
                request("/sign-in", FORM).POST(BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        String target = signedIn.headers().firstValue("Location").orElse("");
        if (signedIn.statusCode() != 302 || target.contains("error")) {
            throw new IllegalStateException(username + " cannot sign in: " + signedIn.statusCode());
        }
        this.token = tokenAt("/tasks");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(
                ok(http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString()))
                        .body());
    }

    /** Answers the last part of the address in {@code Location}, or nothing. */
    String post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var posted = request(path, "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        return id(ok(http.send(posted, BodyHandlers.ofString())));
    }

    /** Answers the id of the import. */
    String upload(String path, Map<String, Path> files) throws IOException, InterruptedException {
        String boundary = "----bench";
        var body = new StringBuilder();
        for (var file : files.entrySet()) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                            .formatted(boundary, file.getKey(), file.getValue().getFileName()))
                    .append("Content-Type: text/csv\r\n\r\n")
                    .append(Files.readString(file.getValue()))
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        var posted = request(path, "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return id(ok(http.send(posted, BodyHandlers.ofString())));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type);
    }

    private String tokenAt(String path) throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("No token on " + path + ": " + page.statusCode());
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
