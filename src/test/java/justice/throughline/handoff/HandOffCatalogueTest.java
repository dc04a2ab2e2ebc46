package justice.throughline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.limits.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class HandOffCatalogueTest {

    private final HandOffCatalogue catalogue = new HandOffCatalogue();

    @Test
    void shouldHoldAllFortyTwoKinds() {
        assertThat(catalogue.kinds())
                .extracting(Kind::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 42)
                        .mapToObj(number -> "H-%02d".formatted(number))
                        .toList());
    }

    @Test
    void shouldKnowEachPartyFieldAndDocumentThatAKindNames() {
        assertThat(catalogue.kinds()).allSatisfy(kind -> {
            assertThat(Stream.concat(kind.from().stream(), kind.to().stream())).allMatch(catalogue::knows);
            assertThat(Stream.of(kind.fields(), kind.required(), kind.optional())
                            .flatMap(names -> names.stream()))
                    .allMatch(name -> catalogue.category(name).isPresent());
            assertThat(kind.bases()).isNotEmpty();
            assertThat(kind.reasons()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"handoff-catalogue.properties", "handoff-catalogue_cy.properties"})
    void shouldHaveWordsForAll(String file) throws IOException {
        var words = words(file);
        for (var kind : catalogue.kinds()) {
            assertThat(words).containsKeys("handoff.kind." + kind.code(), "handoff.acceptance." + kind.code());
            kind.reasons().forEach(reason -> assertThat(words).containsKey("handoff.reason." + reason));
            kind.bases().forEach(basis -> assertThat(words).containsKey("handoff.basis." + basis));
            kind.required().forEach(type -> assertThat(words).containsKey("handoff.artefact." + type));
            kind.optional().forEach(type -> assertThat(words).containsKey("handoff.artefact." + type));
        }
        catalogue.parties().forEach(party -> assertThat(words).containsKey("party." + party));
    }

    @ParameterizedTest
    @CsvSource({
        "H-13, urgent, 2026-11-20T10:00:00Z, 2026-11-20T13:00:00Z",
        "H-04, standard, 2026-11-20T23:50:00Z, 2026-11-25T00:00:00Z",
        "H-19, standard, 2026-11-20T10:00:00Z, 2026-11-24T00:00:00Z",
        "H-17, standard, 2026-03-01T10:00:00Z, 2026-03-29T23:00:00Z",
        "H-28, standard, 2026-07-01T10:00:00Z, 2026-07-01T23:00:00Z",
        "H-19, standard, 2026-12-24T10:00:00Z, 2026-12-30T00:00:00Z",
        "H-40, standard, 2026-11-22T10:00:00Z, 2028-11-23T00:00:00Z"
    })
    void shouldCountItsLimitFromTheOffer(String kind, String urgency, Instant offered, Instant due) {
        assertThat(catalogue.limit(kind, urgency).dueFrom(offered, Books.workingDays()))
                .isEqualTo(due);
    }

    @Test
    void shouldHaveALimitForEveryKind() {
        assertThat(catalogue.kinds()).allSatisfy(kind -> assertThat(catalogue.limit(kind.code(), "standard"))
                .isNotNull());
        assertThat(catalogue.limit("H-13", "standard").dueFrom(Instant.EPOCH, Books.workingDays()))
                .isNull();
        assertThat(catalogue.machineReceipt()).isEqualTo(Duration.ofMinutes(15));
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
