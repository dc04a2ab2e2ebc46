package justice.throughline.arrivals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the inbox that are files. */
@Component
@Transactional
class FileRows {

    private static final String COLUMNS = "seq, partner, format, name, sha256, size, received_by, received_at,"
            + " times, again_at, state, found, %s, case_id";
    private static final String ONE = "select " + COLUMNS.formatted("findings") + " from handoff.inbox ";
    /** Findings are many; a list of files does without. */
    private static final String IN_LISTS = COLUMNS.formatted("null as findings");

    private static final String OF_FATE =
            "from handoff.inbox where format is not null and (:fate::text is null or state = :fate)";
    private static final Part LATEST_FIRST =
            new Part(IN_LISTS, OF_FATE, Keyset.of(SortKey.down("seq", KeyKind.NUMBER)));

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<Map<Finding.Kind, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Lists lists;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    FileRows(JdbcClient jdbc, Lists lists, InstantSource clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /** @return its number; the same for the same content of the same sender */
    long keep(
            String sender, String format, String name, String sha256, long size, String by, byte @Nullable [] content) {
        return jdbc.sql("""
                        insert into handoff.inbox as known
                            (partner, id, type, body, format, name, sha256, size, received_by, received_at, content)
                        values (:sender, :id, 'file', '', :format, :name, :sha256, :size, :by, :now, :content)
                        on conflict (partner, id) do update set times = known.times + 1, again_at = :now
                        returning seq
                        """)
                .param("sender", sender)
                .param("id", format + ":" + sha256)
                .param("format", format)
                .param("name", name)
                .param("sha256", sha256)
                .param("size", size)
                .param("by", by)
                .param("now", Times.toColumn(clock.instant()))
                .param("content", content, Types.BINARY)
                .query(Long.class)
                .single();
    }

    Optional<ArrivedFile> find(long number) {
        return jdbc.sql(ONE + "where seq = ? and format is not null")
                .param(number)
                .query(this::file)
                .optional();
    }

    /** Of those with this content, which came first. */
    Optional<ArrivedFile> first(String sha256) {
        return jdbc.sql(ONE + "where sha256 = ? and format is not null order by seq limit 1")
                .param(sha256)
                .query(this::file)
                .optional();
    }

    Listing<ArrivedFile> page(@Nullable FileFate fate, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("fate", fate == null ? null : fate.name());
        var all = jdbc.sql("select count(*) " + OF_FATE)
                .params(params)
                .query(Long.class)
                .single();
        return lists.read(ListQuery.of(LATEST_FIRST, params), place, this::file).counted(all);
    }

    /**
     * Its content, and nobody else deals with it until this transaction ends. Nothing where somebody else has dealt with it
     * since it was seen.
     */
    Optional<byte[]> take(ArrivedFile seen) {
        return jdbc.sql("""
                        select content from handoff.inbox
                        where seq = ? and state = ? and content is not null for update
                        """)
                .params(seen.number(), seen.fate().name())
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> content(long number) {
        return jdbc.sql("select content from handoff.inbox where seq = ? and content is not null")
                .param(number)
                .query(byte[].class)
                .optional();
    }

    /** @param fate which its findings alone need not come to: a file whose turn comes has none yet */
    void settle(long number, FileFate fate, FileFormat.Taken taken) {
        jdbc.sql("""
                        update handoff.inbox set state = :state, findings = cast(:findings as jsonb),
                            found = cast(:found as jsonb),
                            case_id = coalesce(:case, case_id), settled_at = case when :state = 'NEW' then null else :now end
                        where seq = :number
                        """)
                .param("state", fate.name())
                .param("findings", write(taken.found().first()))
                .param("found", write(taken.found().counts()))
                .param("case", taken.caseId(), Types.OTHER)
                .param("now", Times.toColumn(clock.instant()))
                .param("number", number)
                .update();
    }

    /** Those that nobody has dealt with, the oldest first. */
    List<ArrivedFile> fresh(Collection<String> formats, int most) {
        return some("where state = 'NEW' and format = any(:formats) order by seq limit :most", formats, most);
    }

    /** Those of which some waits, the latest first: old lists of courts wait for cases that never come. */
    List<ArrivedFile> partly(Collection<String> formats, int most) {
        return some(
                "where state = 'PARTLY' and found ->> 'WAITING' is not null and format = any(:formats)"
                        + " order by seq desc limit :most",
                formats,
                most);
    }

    private List<ArrivedFile> some(String which, Collection<String> formats, int most) {
        return jdbc.sql("select " + IN_LISTS + " from handoff.inbox " + which)
                .param("formats", formats.toArray(String[]::new))
                .param("most", most)
                .query(this::file)
                .list();
    }

    private ArrivedFile file(ResultSet row, int index) throws SQLException {
        return new ArrivedFile(
                row.getLong("seq"),
                row.getString("partner"),
                row.getString("format"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("received_by"),
                Objects.requireNonNull(Times.ofColumn(row, "received_at")),
                row.getInt("times"),
                Times.ofColumn(row, "again_at"),
                FileFate.valueOf(row.getString("state")),
                read(row.getString("found"), COUNTS, Map.of()),
                read(row.getString("findings"), FINDINGS, List.of()),
                row.getObject("case_id", UUID.class));
    }

    private <T> T read(@Nullable String text, TypeReference<T> type, T otherwise) {
        try {
            return text == null ? otherwise : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
