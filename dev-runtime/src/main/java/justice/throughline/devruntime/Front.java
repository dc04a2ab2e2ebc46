package justice.throughline.devruntime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One port in front of the gateways of several brokers, as a load balancer is in production: a connection goes to a
 * gateway that answers, in turns, and ends when its gateway stops answering, so that who asks connects to another.
 */
final class Front implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1000;
    private static final int PATIENCE = 2;

    private final Turns turns;
    private final Duration tick;
    private final ServerSocket listening;
    private final Set<Passage> open = ConcurrentHashMap.newKeySet();

    Front(int port, Turns turns, Duration tick) throws IOException {
        this.turns = turns;
        this.tick = tick;
        listening = new ServerSocket(port, 50, InetAddress.getByName(Ports.LOOPBACK));
        Thread.ofVirtual().name("front-" + port).start(this::accept);
        turns.all().forEach(gateway -> Thread.ofVirtual().start(() -> watch(gateway)));
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException e) {
                // closed, or one client went away before it was taken
            }
        }
    }

    private void pass(Socket client) {
        for (Gateway gateway : turns.next()) {
            var server = new Socket();
            try {
                server.connect(new InetSocketAddress(Ports.LOOPBACK, gateway.port()), CONNECT_MILLIS);
            } catch (IOException e) {
                closed(server);
                continue;
            }
            var passage = new Passage(gateway, client, server);
            open.add(passage);
            if (listening.isClosed()) passage.close();
            passage.run();
            open.remove(passage);
            return;
        }
        closed(client);
    }

    private void watch(Gateway gateway) {
        int silent = 0;
        while (!listening.isClosed()) {
            silent = gateway.answers() ? 0 : silent + 1;
            turns.heard(gateway, silent < PATIENCE);
            if (silent >= PATIENCE) {
                open.stream()
                        .filter(passage -> passage.gateway().equals(gateway))
                        .forEach(Passage::close);
            }
            try {
                Thread.sleep(tick);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Passage::close);
    }

    private static void closed(Socket... sockets) {
        Stream.of(sockets).forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                // it is gone, which is what was wanted
            }
        });
    }

    /** What flows between a client and its gateway, both ways, until either ends. */
    private record Passage(Gateway gateway, Socket client, Socket server) {

        void run() {
            Thread back = Thread.ofVirtual().start(() -> flow(server, client));
            flow(client, server);
            try {
                back.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void flow(Socket from, Socket to) {
            try {
                from.setTcpNoDelay(true);
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // the end of the connection, whoever ended it
            } finally {
                close();
            }
        }

        void close() {
            closed(client, server);
        }
    }
}
