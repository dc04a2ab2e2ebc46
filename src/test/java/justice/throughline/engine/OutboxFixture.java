package justice.throughline.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox in a real database; the engine behind it does what the test says. */
abstract class OutboxFixture {

    static final EngineUnavailableException AWAY =
            new EngineUnavailableException("answer", new IllegalStateException());

    @Autowired
    OutboxRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    final Commands commands = mock();
    final Witness witness = mock();
    final List<Answered> heard = Collections.synchronizedList(new ArrayList<>());
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    EngineOutbox outbox = mock();
    OutboxSender sender = mock();

    @BeforeEach
    void begin() {
        jdbc.sql("delete from engine.outbox").update();
        when(witness.of(any())).thenReturn(Optional.empty());
        engineTakesAll();
        ApplicationEventPublisher events = event -> {
            if (event instanceof Answered answered) heard.add(answered);
        };
        use(rows, events);
    }

    @AfterEach
    void stop() {
        sender.stop();
        jdbc.sql("delete from engine.outbox").update();
    }

    void use(OutboxRows table, ApplicationEventPublisher events) {
        var delivery = delivery(events);
        outbox = new EngineOutbox(table, delivery, event -> {});
        sender = new OutboxSender(table, delivery);
    }

    Delivery delivery(ApplicationEventPublisher events) {
        var beans = new StaticListableBeanFactory(Map.of("witness", witness));
        ObjectProvider<Witness> witnesses = beans.getBeanProvider(Witness.class);
        return new Delivery(rows, commands, witnesses, events, transaction);
    }

    void engineTakesAll() {
        reset(commands);
        when(commands.tell(any())).thenAnswer(call -> {
            told.add(call.<Command>getArgument(0).id());
            return Answer.TAKEN;
        });
    }

    static Command same(Command command) {
        return argThat(other -> other != null && other.id().equals(command.id()));
    }

    static Command message(String key) {
        return Command.message("name", key, Map.of());
    }

    void dueNow() {
        jdbc.sql("update engine.outbox set next_at = clock_timestamp() where sent_at is null")
                .update();
    }

    /** What became of each, in the order in which they were kept; pauses as the powers of two that they are. */
    List<String> states() {
        return jdbc.sql("""
                        select coalesce(answer, 'waits ' || power(2, ceil(log(2,
                            greatest(extract(epoch from next_at - clock_timestamp()), 0.6))))::int || ' s')
                        from engine.outbox order by seq""").query(String.class).list();
    }
}
