package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** What the administrator does over the API: import police files, start a replay. */
final class Replay {

    private static final String USER = "admin";
    private static final String PASSWORD = "demo";

    private final RestClient api;

    Replay(String address) {
        api = RestClient.builder()
                .baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth(USER, PASSWORD))
                .build();
    }

    void importCrimes(String street, String outcomes) {
        var files = new LinkedMultiValueMap<String, Object>();
        files.add("street", new ClassPathResource(street));
        files.add("outcomes", new ClassPathResource(outcomes));
        importFiles(files);
    }

    void importStreet(Resource street) {
        var files = new LinkedMultiValueMap<String, Object>();
        files.add("street", street);
        importFiles(files);
    }

    private void importFiles(MultiValueMap<String, Object> files) {
        URI location = api.post()
                .uri("/api/imports/police-uk")
                .body(files)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(get(location.getPath()))
                        .containsEntry("state", "done")
                        .containsEntry("rejected", 0));
    }

    /** @return the path at which the replay's progress is told */
    String start(int crimes) {
        return api.post()
                .uri("/api/demo/replay")
                .body(Map.of("crimes", crimes))
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation()
                .getPath();
    }

    /** What one part of the application says of its health, whatever the whole says. */
    @SuppressWarnings("unchecked")
    Map<String, Object> health(String part) {
        var all = api.get().uri("/actuator/health").exchange((request, response) -> response.bodyTo(Map.class));
        return (Map<String, Object>) ((Map<String, Object>) all.get("components")).get(part);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> get(String path) {
        return api.get().uri(path).retrieve().body(Map.class);
    }
}
