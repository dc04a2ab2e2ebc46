package justice.throughline.walk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every value that every endpoint asks for, with what nobody means to send: refused by name, and never an error of ours. */
@DeskTest
class EndpointWalkTest {

    private static final String WALKER = "walker";
    private static final UUID NOTHING = new UUID(0, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Visitor visitor;
    private Walk walk;

    /** One value in the place of another. */
    private record Sending(Endpoint endpoint, Asked asked, Unfit unfit) {}

    private record Fault(String what, Sending sending, int status) {

        @Override
        public String toString() {
            return "%s %s %s %s -> %d"
                    .formatted(
                            sending.endpoint(),
                            sending.asked().place(),
                            sending.asked().name(),
                            sending.unfit(),
                            status);
        }
    }

    @BeforeEach
    void signIn() throws Exception {
        jdbc.sql("""
                insert into access.staff (username, name, password_hash, desks, roles, created_at)
                values (:name, :name, '{noop}walks', (select array_agg(distinct desk) from access.staff, unnest(desks) desk)
                    || '{police.investigation,court.listing}', '{CASEWORKER,MANAGER,DESIGNER,ADMIN}', now())
                on conflict do nothing""").param("name", WALKER).update();
        visitor = new Visitor(port, WALKER, "walks");
        var caseId = desk.newCase("burglary");
        var handOff = desk.handOff(caseId).toString();
        var known = Map.ofEntries(
                Map.entry("caseId", caseId.toString()),
                Map.entry("key", String.valueOf(desk.investigate(caseId, "police.investigation", 3))),
                Map.entry("desk", "police.investigation"),
                Map.entry("processId", "investigation"),
                Map.entry("reference", "record-1"),
                Map.entry("partner", "PRISON"),
                Map.entry("name", "H-13"),
                Map.entry("format", "court-list"),
                Map.entry("party", "MARS"),
                Map.entry("number", "0"),
                Map.entry("sha256", "a".repeat(64)),
                Map.entry("ref", "out:nothing"),
                Map.entry("occurrence", "NEW_EVIDENCE"));
        walk = new Walk(visitor, (pattern, variable) -> {
            if (!variable.equals("id")) return Objects.requireNonNull(known.get(variable), variable);
            if (pattern.contains("/handoffs/{id}")) return handOff;
            if (pattern.contains("/models/forms/")) return "list-hearing";
            return NOTHING.toString();
        });
    }

    @AfterEach
    void signOut() {
        visitor.close();
    }

    @Test
    void shouldRefuseWhatNobodyMeansToSend() throws Exception {
        var endpoints = Endpoints.of(requestMappingHandlerMapping);
        var sendings = endpoints.stream()
                .flatMap(endpoint -> endpoint.asked().stream().flatMap(asked -> Arrays.stream(Unfit.values())
                        .filter(unfit -> unfit.isSentFor(asked))
                        .map(unfit -> new Sending(endpoint, asked, unfit))))
                .toList();
        var faults = sendings.parallelStream()
                .flatMap(sending -> judge(sending).stream())
                .collect(groupingBy(Fault::what, TreeMap::new, mapping(Fault::toString, toList())));
        System.out.printf(
                "Endpoint walk: %d endpoints ask for %d values, sent in up to %d unfit forms each = %d requests, %d answers of 500%n",
                endpoints.size(),
                endpoints.stream().mapToInt(each -> each.asked().size()).sum(),
                Unfit.values().length,
                sendings.size(),
                faults.getOrDefault("500", List.of()).size());
        assertThat(faults).as(report(faults)).isEmpty();
    }

    @Test
    void shouldWalkAllThatTheApiSaysItAsksFor() throws Exception {
        var walked = Endpoints.of(requestMappingHandlerMapping).stream()
                .flatMap(endpoint -> endpoint.asked().stream()
                        .map(asked ->
                                endpoint + " " + asked.name().replace(".0", "").replace(".entry", "")))
                .collect(toSet());
        var api = new ObjectMapper().readTree(visitor.get("/v3/api-docs").body());
        var said = new TreeSet<String>();
        api.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> asked(api, operation.getValue())
                        .forEach(name -> said.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + name))));
        assertThat(said).hasSizeGreaterThan(150);
        assertThat(said).allMatch(walked::contains);
    }

    private Optional<Fault> judge(Sending sending) {
        var endpoint = sending.endpoint();
        var refuse = sending.unfit().isRefusedFor(sending.asked());
        try {
            var answer = walk.send(endpoint, sending.asked(), sending.unfit());
            var fault = endpoint.ofApi()
                    ? Judgement.onApi(answer, sending.asked(), refuse)
                    : onPage(answer, sending, refuse);
            return fault.map(what -> new Fault(what, sending, answer.statusCode()));
        } catch (IOException noAnswer) {
            return Optional.of(new Fault("no answer", sending, 0));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A form that was taken leads to a page, which must not fail either. */
    private Optional<String> onPage(HttpResponse<String> answer, Sending sending, boolean refuse)
            throws IOException, InterruptedException {
        var moved = answer.statusCode() == 302 && !refuse;
        var page = moved ? walk.follow(answer) : answer;
        if (moved && page.uri().getPath().equals("/sign-in")) return Optional.of("signed out");
        return Judgement.onPage(page, Walk.typedBeside(sending.endpoint(), sending.asked(), sending.unfit()), refuse);
    }

    private static String report(Map<String, List<String>> faults) {
        return faults.entrySet().stream()
                .map(each ->
                        each.getValue().size() + " x " + each.getKey() + "\n  " + String.join("\n  ", each.getValue()))
                .collect(joining("\n"));
    }

    private static Stream<String> asked(JsonNode api, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .filter(each -> !each.path("in").asText().equals("header"))
                .map(each -> each.path("name").asText());
        var body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return Stream.concat(parameters, members(api, body, ""));
    }

    private static Stream<String> members(JsonNode api, JsonNode schema, String within) {
        if (schema.has("$ref")) {
            return members(api, api.at(schema.path("$ref").asText().substring(1)), within);
        }
        if (schema.path("type").asText().equals("array")) return members(api, schema.path("items"), within);
        return schema.path("properties").propertyStream().flatMap(member -> {
            var name = within + member.getKey();
            return Stream.concat(Stream.of(name), members(api, member.getValue(), name + "."));
        });
    }
}
