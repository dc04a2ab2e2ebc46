package justice.throughline.walk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Sends endpoints every unfit value in every place, and judges the answers. */
final class Sendings {

    private final Walk walk;
    private final Predicate<Endpoint> needsEngine;
    private Map<String, List<String>> faults = Map.of();

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

    /** @param needsEngine which endpoints may say that the engine is away */
    Sendings(Walk walk, Predicate<Endpoint> needsEngine) {
        this.walk = walk;
        this.needsEngine = needsEngine;
    }

    /** What is wrong with the answers, by what it is. */
    Map<String, List<String>> faults(List<Endpoint> endpoints) {
        var sendings = endpoints.stream()
                .flatMap(endpoint -> endpoint.asked().stream().flatMap(asked -> Arrays.stream(Unfit.values())
                        .filter(unfit -> unfit.isSentFor(asked))
                        .map(unfit -> new Sending(endpoint, asked, unfit))))
                .toList();
        faults = sendings.parallelStream()
                .flatMap(sending -> judge(sending).stream())
                .collect(groupingBy(Fault::what, TreeMap::new, mapping(Fault::toString, toList())));
        System.out.printf(
                "Endpoint walk: %d endpoints ask for %d values, sent in up to %d unfit forms each = %d requests, %d answers of 500%n",
                endpoints.size(),
                endpoints.stream().mapToInt(each -> each.asked().size()).sum(),
                Unfit.values().length,
                sendings.size(),
                faults.getOrDefault("500", List.of()).size());
        return faults;
    }

    String report() {
        return faults.entrySet().stream()
                .map(each ->
                        each.getValue().size() + " x " + each.getKey() + "\n  " + String.join("\n  ", each.getValue()))
                .collect(joining("\n"));
    }

    private Optional<Fault> judge(Sending sending) {
        var endpoint = sending.endpoint();
        var refuse = sending.unfit().isRefusedFor(sending.asked());
        try {
            var answer = walk.send(endpoint, sending.asked(), sending.unfit());
            if (answer.statusCode() == Judgement.AWAY && needsEngine.test(endpoint)) return Optional.empty();
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
}
