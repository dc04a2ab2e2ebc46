package justice.throughline.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import justice.throughline.partners.PartnerSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A lane for each partner, so that a slow one delays only its own messages. */
@Component("handOffLanes")
class Lanes implements DisposableBean {

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Lanes(PartnerSettings settings, Deliveries deliveries) {
        settings.partners()
                .forEach((partner, setting) ->
                        lanes.put(partner, new Lane(partner, setting.width(), deliveries, threads)));
    }

    void wakeAfterCommit(String partner) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(partner);
            }
        });
    }

    /** Also finds what another copy of the application, or a life before this one, has left. */
    @Scheduled(fixedDelayString = "${throughline.handoffs.poll:PT1S}")
    void wakeAll() {
        lanes.keySet().forEach(this::wake);
    }

    private void wake(String partner) {
        var lane = lanes.get(partner);
        if (lane != null && !threads.isShutdown()) threads.execute(lane);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
