package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.limits.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"handoffs-catalogue.properties", "handoffs-catalogue_cy.properties"})
    void shouldHaveWordsForAll(String file) throws IOException {
        var words = words(file);
        for (var kind : catalogue.kinds()) {
            assertThat(words).containsKeys("handoffs.kind." + kind.code(), "handoffs.acceptance." + kind.code());
            kind.reasons().forEach(reason -> assertThat(words).containsKey("handoffs.reason." + reason));
            kind.bases().forEach(basis -> assertThat(words).containsKey("handoffs.basis." + basis));
            kind.fields().forEach(field -> assertThat(words).containsKey("handoffs.field." + field));
            kind.required().forEach(type -> assertThat(words).containsKey("handoffs.artefact." + type));
            kind.optional().forEach(type -> assertThat(words).containsKey("handoffs.artefact." + type));
        }
        catalogue.parties().forEach(party -> assertThat(words).containsKey("party." + party));
    }

    @Test
    void shouldKnowWhoseCalendarLimitsFollow() {
        assertThat(catalogue.kinds())
                .filteredOn(kind -> kind.nation() != Jurisdiction.ENGLAND_AND_WALES)
                .extracting(Kind::code, Kind::nation)
                .containsExactly(tuple("H-42", Jurisdiction.SCOTLAND));
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
