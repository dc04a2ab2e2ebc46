package justice.throughline.forms;

import static justice.throughline.forms.Samples.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import justice.throughline.catalogue.FormModel;
import justice.throughline.forms.Field.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that pages cannot show as it is meant is refused with its file, and so never released. */
class FormReaderTest {

    @Test
    void shouldReadWhatADesignerAsks() {
        var form = FormReader.read(model("""
                {"type": "radio", "id": "Field_A", "key": "a", "label": "Agree?", "description": "Think first.",
                 "values": [{"label": "Yes", "value": "yes"}], "validate": {"required": true}},
                {"type": "datetime", "subtype": "date", "id": "Field_B", "key": "b", "dateLabel": "Day"},
                {"type": "datetime", "subtype": "datetime", "id": "Field_C", "key": "c", "dateLabel": "Hearing",
                 "timeLabel": "Its time", "timeInterval": 15, "layout": {"row": "Row_1"}},
                {"type": "checkbox", "id": "Field_D", "key": "d", "label": "Known", "disabled": true}"""));

        assertThat(form.file()).isEqualTo("forms/court/sample.form");
        assertThat(form.fields())
                .containsExactly(
                        new Field(
                                "a",
                                FieldKind.RADIO,
                                "Agree?",
                                "Think first.",
                                "",
                                List.of(new Option("Yes", "yes")),
                                true,
                                false),
                        new Field("b", FieldKind.DAY, "Day", "", "", List.of(), false, false),
                        new Field("c", FieldKind.MOMENT, "Hearing", "", "Its time", List.of(), false, false),
                        new Field("d", FieldKind.CHECKBOX, "Known", "", "", List.of(), false, true));
        assertThat(form.asked()).extracting(Field::key).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image",
                "iframe",
                "button",
                "filepicker",
                "documentPreview",
                "html",
                "text",
                "group",
                "dynamiclist",
                "table",
                "expression",
                "textfield",
                "textarea",
                "number",
                "checklist",
                "taglist",
                "spacer",
                "separator"
            })
    void shouldRefuseAComponentThatNoPageShows(String type) {
        refused("{\"type\": \"%s\", \"id\": \"Field_X\", \"key\": \"x\"}".formatted(type), "is of the type " + type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"conditional\": {\"hide\": \"=true\"} | has “conditional”",
                "\"valuesExpression\": \"=list\" | has “valuesExpression”",
                "\"properties\": {\"kind\": \"money\"} | has “properties”",
                "\"readonly\": \"=true\" | has “readonly”",
                "\"validate\": {\"required\": true, \"pattern\": \"a\"} | has the rule “pattern”"
            })
    void shouldRefuseWhatItWouldHaveToLeaveOut(String property, String why) {
        refused("{\"type\": \"select\", \"id\": \"Field_X\", \"key\": \"x\", %s}".formatted(property), why);
    }

    @Test
    void shouldRefuseATimeWithoutADayAndAFieldWithoutAKey() {
        refused(
                "{\"type\": \"datetime\", \"subtype\": \"time\", \"id\": \"Field_X\", \"key\": \"x\"}",
                "is of the type datetime.time");
        refused("{\"type\": \"select\", \"id\": \"Field_X\"}", "has no key");
        assertThatThrownBy(() -> FormReader.read(new FormModel("x", "court/x.form", "{")))
                .hasMessage("forms/court/x.form is not JSON");
    }

    private static void refused(String component, String why) {
        assertThatThrownBy(() -> FormReader.read(model(component)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forms/court/sample.form: Field_X " + why + ", which no page can show");
    }
}
