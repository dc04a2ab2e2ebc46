package justice.throughline.tasks;

import java.util.List;

/**
 * A question of a designer's form.
 *
 * @param type as Camunda forms call it: select, radio, checkbox, datetime, ...
 * @param disabled shown, never asked
 */
record Field(
        String key, String type, String label, String hint, List<Option> options, boolean required, boolean disabled) {

    record Option(String label, String value) {}
}
