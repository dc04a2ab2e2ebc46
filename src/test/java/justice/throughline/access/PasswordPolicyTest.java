package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "SHORT, eleven-sign",
        "SHORT, ŵŷâêîôûẅäëö",
        "NAME, my-name-is-olga.okafor",
        "NAME, OLGA .OKAFOR-2026",
        "COMMON, password1234",
        "COMMON, Passw0rd!2026",
        "COMMON, P@ssw0rdP@ssw0rd",
        "COMMON, Summer 2026!!!",
        "COMMON, manchesterunited",
        "COMMON, aaaaaaaaaaaaaaaa",
        "COMMON, 121212121212",
        "COMMON, 123456789012",
        "COMMON, correct horse battery staple",
        "COMMON, Cyfrinair-12345"
    })
    void shouldRefuseWhatOthersWouldGuess(PasswordFault fault, String password) {
        assertThat(PasswordPolicy.faultOf(password, "olga.okafor")).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tram lichen oboe", "summerinpwllheli", "mordbagerabbit", "7183 0295 4660", "ŵylofain-y-môr"})
    void shouldTakeLongOnesOfAnyLetters(String password) {
        assertThat(PasswordPolicy.faultOf(password, "olga.okafor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {37, 40})
    void shouldSayWhatIsTooLongToBeHashedWhole(int letters) {
        assertThat(PasswordPolicy.faultOf("âêîôûŵ".repeat(letters).substring(0, letters), "olga"))
                .contains(PasswordFault.LONG);
    }
}
