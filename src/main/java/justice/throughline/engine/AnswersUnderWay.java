package justice.throughline.engine;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts what the engine was told and has not answered, such as that a job is done. What waits for jobs does not count, and can
 * be ended.
 */
@Component
class AnswersUnderWay implements ClientInterceptor {

    private final AtomicInteger open = new AtomicInteger();
    private final Set<ClientCall<?, ?>> waiting = ConcurrentHashMap.newKeySet();

    boolean none() {
        return open.get() == 0;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        var call = next.newCall(method, options);
        return method.getType() == MethodType.UNARY ? counted(call) : endable(call);
    }

    /** A request for jobs that is still open would be given those that go back to the engine, and nobody would work on them. */
    void stopWaiting() {
        waiting.forEach(call -> call.cancel("This copy of the application stops", null));
    }

    private <Q, A> ClientCall<Q, A> endable(ClientCall<Q, A> call) {
        return new SimpleForwardingClientCall<>(call) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                waiting.add(call);
                super.start(closing(listener, () -> waiting.remove(call)), headers);
            }
        };
    }

    private <Q, A> ClientCall<Q, A> counted(ClientCall<Q, A> call) {
        return new SimpleForwardingClientCall<>(call) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                open.incrementAndGet();
                super.start(closing(listener, open::decrementAndGet), headers);
            }
        };
    }

    private static <A> ClientCall.Listener<A> closing(ClientCall.Listener<A> listener, Runnable then) {
        return new SimpleForwardingClientCallListener<>(listener) {
            @Override
            public void onClose(Status status, Metadata trailers) {
                then.run();
                super.onClose(status, trailers);
            }
        };
    }
}
