package justice.throughline.devruntime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Picks loopback ports: the usual one when it is wanted and free, else any free one, never one twice. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private final boolean usual;
    private final Set<Integer> given = new HashSet<>();

    Ports(boolean usual) {
        this.usual = usual;
    }

    int pick(int usualPort) {
        if (usual && isFree(usualPort) && given.add(usualPort)) {
            return usualPort;
        }
        int port = free();
        while (!given.add(port)) {
            port = free();
        }
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
