package justice.throughline.forms;

import static justice.throughline.forms.Samples.CHECK;
import static justice.throughline.forms.Samples.asked;
import static justice.throughline.forms.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.forms.Field.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowingConsumer;

/** Pages and programs are held to the same: what one may answer the other may, and is refused in the same field. */
class FormCheckTest {

    private static final Option[] CHOICES = {new Option("Yes", "yes"), new Option("No", "no")};
    private static final Form HEARING = form(asked(FieldKind.MOMENT, true));

    /** A question, and an answer to it as a page sends it and as a program writes it. */
    record Answered(Form form, Map<String, String> page, Map<String, Object> program) {}

    @Property
    void shouldHoldPagesAndProgramsToTheSame(@ForAll("answers") Answered answer) {
        var page = outcome(answer.form(), answer.form().entered(answer.page()));
        var program = outcome(answer.form(), answer.program());

        assertThat(page).isEqualTo(program);
    }

    @Example
    void shouldReadATimeWithoutOffsetAsBritish() {
        assertThat(CHECK.check(HEARING, Map.of("answer", "2026-07-01T10:00")))
                .containsEntry("answer", "2026-07-01T09:00:00Z");
        assertThat(CHECK.check(HEARING, HEARING.entered(typed("1", "7", "2026", "10", "00"))))
                .containsEntry("answer", "2026-07-01T09:00:00Z");
    }

    @Example
    void shouldTakeOfAHourThatComesTwiceTheFirstUnlessTold() {
        assertThat(CHECK.check(HEARING, HEARING.entered(typed("25", "10", "2026", "1", "30"))))
                .containsEntry("answer", "2026-10-25T00:30:00Z");
        assertThat(CHECK.check(HEARING, Map.of("answer", "2026-10-25T01:30Z")))
                .containsEntry("answer", "2026-10-25T01:30:00Z");
    }

    @Example
    void shouldRefuseWhatIsNoDateOfACase() {
        var bounds = "“Hearing” must be between 1900 and 2200";
        refused("-5000-01-01T10:00:00Z", bounds);
        refused("1899-12-31T10:00", bounds);
        refused("2200-01-02T10:00", bounds);
        refused("+99999-01-01T10:00", bounds);
        refused("soon", "“Hearing” must be a real date and time, written like 2027-03-27T14:05");
        refused("2027-04-31T10:00", "“Hearing” must be a real date and time, written like 2027-03-27T14:05");
        refused("31/04/2027", "“Hearing” must be a real date and time, written like 2027-03-27T14:05");
        refused(
                "2026-03-29T01:30",
                "“Hearing” must be a real time. There is no 01:30, 29/03/2026, because the clocks go forward then");
    }

    @Example
    void shouldLeadToThePartOfADateThatIsWrong() {
        assertThatThrownBy(() -> CHECK.check(HEARING, HEARING.entered(typed("1", "7", "27", "10", "00"))))
                .satisfies(invalid(refused -> {
                    assertThat(refused.anchors())
                            .containsExactly(
                                    Map.entry("answer-year", "The year of “Hearing” must have 4 numbers, like 2027"));
                    assertThat(refused.errors()).containsOnlyKeys("answer");
                }));
    }

    @Example
    void shouldSayWhatTheFormDoesNotAsk() {
        assertThatThrownBy(() -> CHECK.check(HEARING, Map.of("answer", "2026-07-01T10:00Z", "name", "x")))
                .satisfies(invalid(refused -> assertThat(refused.errors())
                        .containsExactly(Map.entry("name", "This form has no field called name"))));
    }

    @Provide
    Arbitrary<Answered> answers() {
        return Combinators.combine(Arbitraries.of(FieldKind.class), Arbitraries.of(true, false))
                .flatAs((kind, required) -> {
                    var form = form(asked(kind, required, CHOICES));
                    return switch (kind) {
                        case SELECT, RADIO ->
                            Arbitraries.of("yes", "no", "maybe", "", " ")
                                    .map(code -> new Answered(form, Map.of("answer", code), Map.of("answer", code)));
                        case CHECKBOX ->
                            Arbitraries.of(true, false)
                                    .map(tick -> new Answered(
                                            form, tick ? Map.of("answer", "true") : Map.of(), Map.of("answer", tick)));
                        case DAY, MOMENT -> dates(form);
                    };
                });
    }

    private static Arbitrary<Answered> dates(Form form) {
        var nothing = new Answered(form, typed("", "", "", "", ""), Map.of());
        var date = Combinators.combine(
                        Arbitraries.integers().between(1, 32),
                        Arbitraries.integers().between(1, 13),
                        Arbitraries.integers().between(1895, 2205),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(0, 30, 59, 60))
                .as((day, month, year, hour, minute) -> new Answered(
                        form,
                        typed(day + "", month + "", year + "", hour + "", minute + ""),
                        Map.of("answer", written(form, day, month, year, hour, minute))));
        return Arbitraries.oneOf(date, Arbitraries.just(nothing));
    }

    private static String written(Form form, Object... parts) {
        var day = "%3$04d-%2$02d-%1$02d";
        return (form.fields().getFirst().kind() == FieldKind.DAY ? day : day + "T%4$02d:%5$02d").formatted(parts);
    }

    /** What is kept, or the fields that are wrong. */
    private static Object outcome(Form form, Map<String, ?> entered) {
        try {
            return CHECK.check(form, entered);
        } catch (InvalidFormException invalid) {
            return invalid.errors().keySet();
        }
    }

    private static void refused(String written, String why) {
        assertThatThrownBy(() -> CHECK.check(HEARING, Map.of("answer", written)))
                .satisfies(invalid(refused -> assertThat(refused.errors()).containsEntry("answer", why)));
    }

    private static ThrowingConsumer<Throwable> invalid(ThrowingConsumer<InvalidFormException> such) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(InvalidFormException.class, such);
    }

    private static Map<String, String> typed(String... parts) {
        var names = List.of("day", "month", "year", "hour", "minute");
        var typed = new HashMap<String, String>();
        for (var name : names) typed.put("answer-" + name, parts[names.indexOf(name)]);
        return typed;
    }
}
