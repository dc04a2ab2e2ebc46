package justice.throughline.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;

/** The same models on a broker without any exporter, with workers that do nothing. */
final class BareSide implements Side {

    private static final Duration KEPT = Duration.ofHours(1);

    private record Run(Crime crime, List<String> recorded) {}

    private final EmbeddedRuntime runtime;
    private final CamundaClient client;
    private final Sender sender = new Sender();
    private final Answers answers;
    private final int window;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile Iterator<Crime> waiting = List.<Crime>of().iterator();
    private volatile CountDownLatch open = new CountDownLatch(0);

    BareSide(Settings settings, Answers answers) throws Exception {
        this.answers = answers;
        this.window = settings.window();
        runtime = EmbeddedRuntime.start(
                RuntimeOptions.in(settings.home("bare")).withFresh(true).withJournal(false));
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(4)
                .build();
        for (String type : BareModels.deploy(client, settings.root()).jobTypes()) {
            client.newWorker()
                    .jobType(type)
                    .handler(this::handle)
                    .fetchVariables("caseId", "outcome")
                    .streamEnabled(true)
                    .open();
        }
    }

    @Override
    public String name() {
        return "bare broker";
    }

    @Override
    public void drive(List<Crime> crimes) throws InterruptedException {
        open = new CountDownLatch(crimes.size());
        waiting = crimes.iterator();
        for (int i = 0; i < window; i++) {
            startNext();
        }
        while (!open.await(1, TimeUnit.SECONDS)) {
            sender.check();
        }
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong.get() + " journeys ended with another outcome");
        }
    }

    @Override
    public Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("broker", runtime.children().getLast());
        processes.put("workers", ProcessHandle.current().pid());
        return processes;
    }

    @Override
    public void close() {
        sender.close();
        client.close();
        runtime.close();
    }

    private synchronized void startNext() {
        if (waiting.hasNext()) {
            Crime crime = waiting.next();
            String caseId = UUID.randomUUID().toString();
            runs.put(caseId, new Run(crime, new CopyOnWriteArrayList<>()));
            publish(
                    "criminal-journey.case-reported",
                    caseId,
                    "bench:" + caseId,
                    Map.of("caseId", caseId, "crimeType", crime.crimeType(), "phase", "reporting"));
        }
    }

    private void handle(JobClient jobs, ActivatedJob job) {
        String caseId = (String) job.getVariable("caseId");
        Run run = runs.get(caseId);
        if (run == null) {
            return;
        }
        switch (job.getType()) {
            case BareModels.USER_TASK -> answer(jobs, job, caseId, run);
            case "aftercare.record-outcome" -> {
                run.recorded().add((String) job.getVariable("outcome"));
                complete(jobs, job, Map.of());
            }
            case "handoffs.hand-off" -> complete(jobs, job, offered(job));
            case "handoffs.record-answer" -> complete(jobs, job, Map.of("handOffAnswer", "accepted"));
            case "court.follow-hearing" -> complete(jobs, job, Map.of("hearingId", "hearing:" + job.getKey()));
            case "aftercare.close-case" -> {
                complete(jobs, job, Map.of());
                end(caseId, run);
            }
            default -> complete(jobs, job, Map.of());
        }
    }

    private void answer(JobClient jobs, ActivatedJob job, String caseId, Run run) {
        int reached = Answers.reached(run.crime(), run.recorded());
        if (job.getElementId().equals("Task_CloseCase")
                && reached < run.crime().history().size()) {
            publish("criminal-journey.new-evidence-received", caseId, "bench:" + caseId + ":" + reached, Map.of());
        } else {
            complete(jobs, job, answers.to(job.getElementId(), run.crime(), run.recorded()));
        }
    }

    /** What the application's worker answers where the receiver works at a desk of its own. */
    private static Map<String, Object> offered(ActivatedJob job) {
        if (!job.getCustomHeaders().containsKey("awaited")) return Map.of();
        var askAt = Instant.now().plus(KEPT).toString();
        return Map.of(
                "handOffOffer",
                job.getKey() + ":1",
                "handOffAnswer",
                "at-desk",
                "handOffAskAt",
                askAt,
                "handOffTakeUpAt",
                askAt);
    }

    private void end(String caseId, Run run) {
        runs.remove(caseId);
        if (!run.recorded().getLast().equals(run.crime().history().getLast())) {
            wrong.incrementAndGet();
        }
        startNext();
        open.countDown();
    }

    private void publish(String name, String caseId, String messageId, Map<String, Object> variables) {
        sender.send(client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(caseId)
                .messageId(messageId)
                .timeToLive(KEPT)
                .variables(variables));
    }

    private void complete(JobClient jobs, ActivatedJob job, Map<String, Object> variables) {
        var command = jobs.newCompleteCommand(job);
        sender.send(variables.isEmpty() ? command : command.variables(variables));
    }
}
