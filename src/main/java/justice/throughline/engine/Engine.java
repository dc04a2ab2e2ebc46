package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** What the journey engine is asked. What it is to do goes through the {@link EngineOutbox}. */
@Service
public class Engine {

    public static final String CASE_REPORTED = "criminal-journey.case-reported";
    public static final String NEW_EVIDENCE_RECEIVED = "criminal-journey.new-evidence-received";
    public static final String SUPPORT_WITHDRAWN = "investigation.support-withdrawn";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int KEY_BITS = 51;
    private static final int FIRST_LETTER = 'A';

    private final CamundaClient client;

    Engine(CamundaClient client) {
        this.client = client;
    }

    /**
     * How many partitions share the engine's work.
     *
     * @throws EngineUnavailableException when the engine does not say
     */
    public int partitions() {
        return partitions(client);
    }

    static int partitions(CamundaClient client) {
        try {
            var partitions = client.newTopologyRequest()
                    .requestTimeout(PATIENCE)
                    .send()
                    .join()
                    .getPartitionsCount();
            if (partitions > 0) return partitions;
            throw new EngineUnavailableException("say what it consists of", new IllegalStateException("not known yet"));
        } catch (ClientException e) {
            throw new EngineUnavailableException("say what it consists of", e);
        }
    }

    /**
     * Lets one of so many partitions write down a sign of life that no journey waits for, so that its way into the journal
     * can be seen.
     *
     * @return the key of the message by which the journal knows it
     * @throws EngineUnavailableException when the partition did not take it
     */
    public long leaveSign(int partition, int partitions) {
        return leaveSign(client, partition, partitions);
    }

    static long leaveSign(CamundaClient client, int partition, int partitions) {
        try {
            var key = Resending.send(client.newPublishMessageCommand()
                            .messageName("throughline.sign")
                            .correlationKey(keyIn(partition, partitions))
                            .timeToLive(Duration.ZERO)
                            .requestTimeout(PATIENCE))
                    .getMessageKey();
            if (key >> KEY_BITS != partition) {
                throw new IllegalStateException(
                        "A sign for partition %d was left in partition %d".formatted(partition, key >> KEY_BITS));
            }
            return key;
        } catch (ClientException e) {
            throw new EngineUnavailableException("take a sign", e);
        }
    }

    /** The engine spreads messages by the bytes of their correlation key; of a single one, by its remainder. */
    private static String keyIn(int partition, int partitions) {
        return Character.toString(FIRST_LETTER + Math.floorMod(partition - 1 - FIRST_LETTER, partitions));
    }
}
