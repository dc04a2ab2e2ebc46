package justice.throughline.crash;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.testing.FormerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database holds, read past the application. */
final class Ledger implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    Ledger(EmbeddedRuntime runtime) {
        connection = new SingleConnectionDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword(), true);
        jdbc = JdbcClient.create(connection);
    }

    @Override
    public void close() {
        connection.destroy();
    }

    /** As the release left it under which all modules shared one history of migrations. */
    void goBack() throws IOException {
        FormerDatabase.goBack(jdbc);
    }

    int tasksDone() {
        return count("select count(*) from journal.user_task where state = 'COMPLETED'");
    }

    int journeysUnderWay() {
        return count("""
                select count(*) from journal.process_instance
                where process_id = 'criminal-journey' and parent_key is null and state = 'ACTIVE'
                """);
    }

    int instancesOpen() {
        return count("select count(*) from journal.process_instance where state = 'ACTIVE'");
    }

    int incidents() {
        return count("select count(*) from journal.incident where state = 'CREATED'");
    }

    int tasksOpen() {
        return count("select count(*) from journal.user_task where state = 'CREATED'");
    }

    /** Case and end of each journey; a case with two journeys is there twice. */
    List<String> journeys() {
        return texts("""
                select case_id || ' ' || state from journal.process_instance
                where parent_key is null and process_id = 'criminal-journey'
                """);
    }

    /** The replayed cases, written as {@link #journeys()} are when each has one that completed. */
    List<String> casesCompleted() {
        return texts("select case_id || ' COMPLETED' from demo.replayed_crime");
    }

    /** The outcome with which each replayed crime ended. */
    Map<String, String> outcomes() {
        return jdbc
                .sql("select crime_ref, outcome from casefile.case_file where origin = 'replay' and stage = 'CLOSED'")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keys of the effects that the completed visits to a step must have had. */
    List<String> visits(String elementId, String effectPrefix) {
        return visitsWhere(elementId, effectPrefix, "true");
    }

    private List<String> visitsWhere(String elementId, String effectPrefix, String condition) {
        return jdbc.sql("""
                        select :prefix || key from journal.element_instance
                        where element_id = :element and state = 'COMPLETED' and\s""" + condition)
                .param("prefix", effectPrefix)
                .param("element", elementId)
                .query(String.class)
                .list();
    }

    List<String> handOffs() {
        return texts("select effect_key from handoffs.hand_off");
    }

    /** Keys of the hand-offs that the completed visits must have had; nobody refers a victim whom a case does not have. */
    List<String> handOffsDue() {
        var receivers = receivers();
        return jdbc
                .sql("""
                        select e.element_id, e.key, exists (
                            select from casefile.participant p where p.case_id = e.case_id::uuid and p.role = 'VICTIM')
                        from journal.element_instance e where e.state = 'COMPLETED' and e.element_id in (:steps)
                        """)
                .param("steps", receivers.keySet())
                .query((row, number) -> {
                    var key = "journey:" + row.getLong(2) + ":";
                    var victim = row.getBoolean(3);
                    return receivers.get(row.getString(1)).stream()
                            .filter(party -> victim || !party.equals("VICTIM_SERVICE"))
                            .map(key::concat)
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Each step of the deployed models, in whatever version, that hands a case over, with those whom it names. */
    private Map<String, List<String>> receivers() {
        return texts("select resource from journal.process_definition").stream()
                .map(xml -> Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .filter(step -> step.getSingleExtensionElement(ZeebeTaskDefinition.class)
                        .getType()
                        .equals("handoffs.hand-off"))
                .collect(Collectors.toMap(ServiceTask::getId, Ledger::receivers, (first, same) -> first));
    }

    private static List<String> receivers(ServiceTask step) {
        return step.getSingleExtensionElement(ZeebeTaskHeaders.class).getHeaders().stream()
                .filter(header -> header.getKey().equals("to"))
                .flatMap(header -> Stream.of(header.getValue().split("[, ]+")))
                .toList();
    }

    int handOffsUnanswered(String agency) {
        return jdbc.sql("""
                        select count(*) from handoffs.hand_off
                        where to_agency = ? and state in ('OFFERED', 'DELIVERED', 'VALIDATED')
                        """).param(agency).query(Integer.class).single();
    }

    /** The replayed cases about a crime against somebody. */
    List<String> casesWithVictim(String effectPrefix, String suffix) {
        return jdbc.sql("""
                        select :prefix || c.case_id || :suffix from demo.replayed_crime c
                        join casefile.crime_type t on t.code = c.crime_type where t.has_victim
                        """)
                .param("prefix", effectPrefix)
                .param("suffix", suffix)
                .query(String.class)
                .list();
    }

    /** Each decision of a journey in a case about a crime against somebody. */
    List<String> decisionsWithVictim() {
        return texts("""
                select e.case_id || ' ' || e.outcome from casefile.outcome_event e
                join casefile.participant p on p.case_id = e.case_id and p.role = 'VICTIM'
                where e.source = 'journey'""");
    }

    List<String> decisionsToTell() {
        return texts("select case_id || ' ' || outcome from notify.notice where kind = 'DECISION'");
    }

    List<String> notices(String kind) {
        return jdbc.sql("select effect_key from notify.notice where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }

    List<String> outcomeEvents() {
        return texts("select effect_key from casefile.outcome_event where source = 'journey'");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
