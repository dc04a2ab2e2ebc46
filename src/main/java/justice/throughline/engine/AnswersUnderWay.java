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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts what the engine was told and has not answered, such as that a job is done; what waits for jobs does not count. */
@Component
class AnswersUnderWay implements ClientInterceptor {

    private final AtomicInteger open = new AtomicInteger();

    boolean none() {
        return open.get() == 0;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        var call = next.newCall(method, options);
        return method.getType() == MethodType.UNARY ? counted(call) : call;
    }

    private <Q, A> ClientCall<Q, A> counted(ClientCall<Q, A> call) {
        return new SimpleForwardingClientCall<>(call) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                open.incrementAndGet();
                super.start(countedBack(listener), headers);
            }
        };
    }

    private <A> ClientCall.Listener<A> countedBack(ClientCall.Listener<A> listener) {
        return new SimpleForwardingClientCallListener<>(listener) {
            @Override
            public void onClose(Status status, Metadata trailers) {
                open.decrementAndGet();
                super.onClose(status, trailers);
            }
        };
    }
}
