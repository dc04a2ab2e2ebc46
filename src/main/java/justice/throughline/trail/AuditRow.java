package justice.throughline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** An entry of the audit, each column as text. */
record AuditRow(
        long id,
        String at,
        @Nullable String actor,
        @Nullable String part,
        @Nullable String address,
        String action,
        String outcome,
        String what,
        @Nullable String caseId,
        @Nullable String shown) {

    /**
     * What its mark is made of: name, length and value of each column that has one. No two entries have the same, and a column
     * that is added later changes none of before.
     */
    byte[] canonical() {
        var columns = new LinkedHashMap<String, @Nullable String>();
        columns.put("id", String.valueOf(id));
        columns.put("at", at);
        columns.put("actor", actor);
        columns.put("part", part);
        columns.put("address", address);
        columns.put("action", action);
        columns.put("outcome", outcome);
        columns.put("what", what);
        columns.put("case_id", caseId);
        columns.put("shown", shown);
        var bytes = new ByteArrayOutputStream();
        columns.forEach((name, value) -> {
            if (value == null) return;
            var content = value.getBytes(UTF_8);
            bytes.writeBytes((name + ":" + content.length + ":").getBytes(UTF_8));
            bytes.writeBytes(content);
            bytes.write('\n');
        });
        return bytes.toByteArray();
    }
}
