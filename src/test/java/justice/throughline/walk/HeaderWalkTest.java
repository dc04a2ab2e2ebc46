package justice.throughline.walk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every header that somebody here reads, with what nobody means to send, byte by byte: never an error of ours. */
@DeskTest
class HeaderWalkTest {

    private static final String WALKER = "header-walker";

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Method",
            "Authorization",
            "Content-Encoding",
            "Content-Type",
            "Cookie",
            "Cookie: lang=en; SESSION",
            "Cookie: lang",
            "HX-Request",
            "Idempotency-Key",
            "If-Modified-Since",
            "If-None-Match",
            "Last-Event-ID",
            "Origin",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "X-JWS-Signature",
            "X-CSRF-TOKEN",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override");

    private static final List<String> UNFIT = List.of(
            "",
            "a\0b",
            "a\u00ed\u00a0\u0080b",
            "a".repeat(3_000),
            "a".repeat(9_000),
            "1.5",
            "9".repeat(40),
            "+999999999-01-01",
            "Fri, 31 Dec 999999999 23:59:59 GMT",
            "bytes=9-1,-" + "9".repeat(30),
            "AAAA", // bytes of zero, where letters stand for bytes
            "Basic %%%",
            "Basic " + "YTpi".repeat(800),
            "http://[::1",
            "https://a b:99999/\u00e9?{x}#",
            "x".repeat(40) + ",".repeat(400),
            "../../etc/passwd",
            "text/html;q=9;charset=nothing",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "{\"alg\":\"none\"}",
            "a..b",
            "*");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private String clock = "";

    private record Sending(String method, String address, String header, String value) {

        @Override
        public String toString() {
            return method + " " + address + " " + header + ": " + value.substring(0, Math.min(value.length(), 40));
        }
    }

    @BeforeEach
    void hire() {
        Visitor.hire(WALKER, "walks", jdbc);
        clock = "/clocks/" + desk.limit(desk.newCase("burglary"), "RUNNING", 3);
    }

    @Test
    void shouldNeverFail() {
        var sendings = addresses()
                .flatMap(address -> HEADERS.stream().flatMap(header -> UNFIT.stream()
                        .map(value -> new Sending(address[0], address[1], header, value))))
                .filter(sending -> !leavesNoAnswer(sending))
                .toList();
        var faults = sendings.parallelStream()
                .map(sending -> status(sending) + " " + sending)
                .filter(answer -> !answer.matches("[234]\\d\\d (?s).*"))
                .toList();
        System.out.printf("Header walk: %d requests, %d answers of 500%n", sendings.size(), faults.size());
        assertThat(faults).as("%d requests", sendings.size()).isEmpty();
    }

    /** The server itself hangs up on it, before anything of ours is asked. */
    private static boolean leavesNoAnswer(Sending sending) {
        return sending.header().equals("Accept-Encoding") && sending.value().contains("\0");
    }

    /** One of each kind: page, list, file, feed, asset, form, message, upload, question. */
    private Stream<String[]> addresses() {
        return Stream.of(
                new String[] {"GET", "/sign-in"},
                new String[] {"GET", "/tasks"},
                new String[] {"GET", "/api/tasks"},
                new String[] {"GET", "/tasks.csv"},
                new String[] {"GET", "/clocks/police.investigation.ics"},
                new String[] {"GET", "/favicon.svg"},
                new String[] {"GET", "/nothing-here"},
                new String[] {"GET", "/v3/api-docs"},
                new String[] {"POST", clock + "/void"},
                new String[] {"POST", "/files"},
                new String[] {"POST", "/imports"},
                new String[] {"POST", "/api/imports/police-uk"},
                new String[] {"POST", "/api/files/court-list"},
                new String[] {"POST", "/api/handoffs/inbox/PRISON"},
                new String[] {"POST", "/api/handoffs/inbox/PRISON/court-list"},
                new String[] {"POST", "/api/clocks/calculate"});
    }

    /** @return the status, or what came instead of one */
    private String status(Sending sending) {
        var body = "_who=" + WALKER + "&_csrf=ended&reason=words";
        var headers = new StringBuilder()
                .append("Host: localhost:" + port + "\r\nConnection: close\r\nContent-Length: " + body.length()
                        + "\r\n");
        plausible(sending).forEach(each -> headers.append(each).append("\r\n"));
        var at = sending.header().indexOf(':');
        headers.append(at < 0 ? sending.header() + ": " : sending.header() + "=")
                .append(sending.value())
                .append("\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((sending.method() + " " + sending.address() + " HTTP/1.1\r\n" + headers + "\r\n" + body)
                            .getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.isEmpty() ? "no answer" : answer.split(" ", 3)[1];
        } catch (IOException broken) {
            return "no answer: " + broken.getMessage();
        }
    }

    /** What a browser or a program sends beside it. */
    private Stream<String> plausible(Sending sending) {
        return Stream.of(
                        "Authorization: Basic aGVhZGVyLXdhbGtlcjp3YWxrcw==",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Origin: http://localhost:" + port,
                        "Referer: http://localhost:" + port + clock)
                .filter(each -> !each.startsWith(sending.header().split(":")[0] + ":"))
                .filter(each -> sending.address().startsWith("/api/") || !each.startsWith("Authorization"));
    }
}
