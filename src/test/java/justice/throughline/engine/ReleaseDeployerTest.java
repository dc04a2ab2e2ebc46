package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.camunda.client.CamundaClient;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start waits for an engine that is away, and ends where waiting is of no use. */
@ExtendWith(OutputCaptureExtension.class)
class ReleaseDeployerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final EngineSizeGuard guard = mock(EngineSizeGuard.class);
    private final ReleaseDeployer deployer =
            new ReleaseDeployer(guard, mock(EngineAgeGuard.class), Duration.ofMillis(5));
    private final Gateway gateway = new Gateway();
    private int port;
    private CamundaClient client;
    private @Nullable Server server;

    @BeforeEach
    void connect() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + port))
                .preferRestOverGrpc(false)
                .build();
    }

    @AfterEach
    void end() {
        client.close();
        if (server != null) server.shutdownNow();
    }

    @Test
    void shouldWaitForAnEngineThatIsAwayAndSayWhy(CapturedOutput log) throws Exception {
        var start = CompletableFuture.runAsync(this::deploy);
        await().atMost(LIMIT).until(() -> log.getOut().contains("the start waits for it"));
        assertThat(start).isNotDone();
        assertThat(log.getOut()).contains("Connection refused");

        listen();
        assertThat(start).succeedsWithin(LIMIT);
        assertThat(gateway.taken).hasPositiveValue();
    }

    @Test
    void shouldWaitForAnEngineThatIsTooBusyForLongerThanAnyNumberOfTries() throws Exception {
        gateway.answer = Status.RESOURCE_EXHAUSTED;
        listen();
        var start = CompletableFuture.runAsync(this::deploy);
        await().atMost(LIMIT).until(() -> gateway.asked.get() > 15);
        assertThat(start).isNotDone();

        gateway.answer = Status.OK;
        assertThat(start).succeedsWithin(LIMIT);
    }

    @Test
    void shouldEndAtOnceWhenTheEngineRefusesTheRelease() throws IOException {
        gateway.answer = Status.INVALID_ARGUMENT.withDescription("no such element");
        listen();

        assertThatThrownBy(this::deploy)
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("no such element");
        assertThat(gateway.asked).hasValue(1);
    }

    @Test
    void shouldEndAtOnceOnAnEngineOfAnotherSize() throws IOException {
        doThrow(new IllegalStateException("another size")).when(guard).require(anyInt());
        listen();

        assertThatThrownBy(this::deploy).hasMessageContaining("another size");
        assertThat(gateway.asked).hasValue(0);
    }

    private void listen() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .maxInboundMessageSize(8 << 20)
                .addService(gateway)
                .build()
                .start();
    }

    private void deploy() {
        try {
            deployer.deploy(new CamundaClientCreatedSpringEvent(this, client));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Gateway extends GatewayImplBase {

        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger taken = new AtomicInteger();
        volatile Status answer = Status.OK;

        @Override
        public void topology(TopologyRequest request, StreamObserver<TopologyResponse> to) {
            to.onNext(TopologyResponse.newBuilder().setPartitionsCount(3).build());
            to.onCompleted();
        }

        @Override
        public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> to) {
            asked.incrementAndGet();
            if (!answer.isOk()) {
                to.onError(answer.asRuntimeException());
                return;
            }
            taken.incrementAndGet();
            to.onNext(DeployResourceResponse.getDefaultInstance());
            to.onCompleted();
        }
    }
}
