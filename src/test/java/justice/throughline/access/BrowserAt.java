package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser that shows its cookies to whichever copy answers, as behind one address; it follows no redirect. */
final class BrowserAt {

    private static final String SESSION = "SESSION";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    /** One that still has the cookie of a session which others have ended. */
    static BrowserAt of(String session) {
        var browser = new BrowserAt();
        browser.cookies.put(SESSION, Base64.getEncoder().encodeToString(session.getBytes(UTF_8)));
        return browser;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", address)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String application, String username, String password)
            throws IOException, InterruptedException {
        var token = token(get(application + "/sign-in"));
        return post(application + "/sign-in", Map.of("username", username, "password", password, "_csrf", token));
    }

    /** The name of the session, as the database has it. */
    String session() {
        return new String(Base64.getDecoder().decode(requireNonNull(cookies.get(SESSION))), UTF_8);
    }

    static String token(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty())
            request.header(
                    "Cookie", cookies.entrySet().stream().map(String::valueOf).collect(Collectors.joining("; ")));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var parts = cookie.replaceAll(";.*", "").split("=", 2);
        if (cookie.contains("Max-Age=0")) cookies.remove(parts[0]);
        else cookies.put(parts[0], parts[1]);
    }
}
