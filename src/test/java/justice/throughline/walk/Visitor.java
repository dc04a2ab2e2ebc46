package justice.throughline.walk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody signed in, over a real connection: what servers refuse by themselves is refused too. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "between-the-parts";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private final String token;

    Visitor(int port, String username, String password) throws IOException, InterruptedException {
        this.root = "http://localhost:" + port;
        var form = Map.of("username", username, "password", password, "_csrf", token("/sign-in"));
        send(to("/sign-in")
                .POST(BodyPublishers.ofString(encoded(form)))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        this.token = token("/tasks");
    }

    /** Somebody who may do everything, at every desk that anybody sits at. */
    static void hire(String username, String password, JdbcClient jdbc) {
        jdbc.sql("""
                insert into access.staff (username, name, password_hash, desks, roles, created_at)
                values (:name, 'Visitor ' || md5(:name), '{noop}' || :password, coalesce((select array_agg(distinct desk)
                    from access.staff, unnest(desks) desk), '{}') || '{police.investigation,court.listing}',
                    '{CASEWORKER,MANAGER,DESIGNER,ADMIN,INFORMATION_OFFICER}', now())
                on conflict do nothing""").param("name", username).param("password", password).update();
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(to(address));
    }

    HttpResponse<String> send(String method, String address, String contentType, byte[] body)
            throws IOException, InterruptedException {
        return send(to(address)
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType)
                .header("X-CSRF-TOKEN", token));
    }

    HttpResponse<String> sendForm(String address, Map<String, String> fields) throws IOException, InterruptedException {
        return send(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                encoded(fields).getBytes(UTF_8));
    }

    /** @param files names of uploaded files by the field that has them */
    HttpResponse<String> sendFiles(String address, Map<String, String> fields, Map<String, String> files)
            throws IOException, InterruptedException {
        var parts = new StringBuilder();
        fields.forEach((name, value) -> part(parts, "name=\"" + name + "\"", value));
        files.forEach((name, file) -> part(
                parts, "name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv".formatted(name, file), "a,b\n1,2\n"));
        parts.append("--" + BOUNDARY + "--\r\n");
        return send("POST", address, "multipart/form-data; boundary=" + BOUNDARY, bytes(parts.toString()));
    }

    /** As a page does, whose token is a field of the form. */
    HttpResponse<String> sendFromPage(String address, String field, String file)
            throws IOException, InterruptedException {
        var parts = new StringBuilder();
        part(parts, "name=\"_csrf\"", token);
        part(parts, "name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv".formatted(field, file), "a,b\n1,2\n");
        parts.append("--" + BOUNDARY + "--\r\n");
        return send(to(address)
                .POST(BodyPublishers.ofByteArray(bytes(parts.toString())))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A surrogate on its own becomes three bytes, as careless programs write it. */
    static String encoded(String text) {
        return URLEncoder.encode(new String(bytes(text), ISO_8859_1), ISO_8859_1)
                .replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }

    private static void part(StringBuilder parts, String heading, String content) {
        parts.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, heading, content));
    }

    private static byte[] bytes(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.getType(point) == Character.SURROGATE
                        ? new String(
                                new byte[] {
                                    (byte) (0xE0 | point >> 12),
                                    (byte) (0x80 | point >> 6 & 0x3F),
                                    (byte) (0x80 | point & 0x3F)
                                },
                                ISO_8859_1)
                        : new String(Character.toString(point).getBytes(UTF_8), ISO_8859_1))
                .collect(Collectors.joining())
                .getBytes(ISO_8859_1);
    }

    private String token(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) throw new AssertionError("no form on " + page);
        return found.group(1);
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(root + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
