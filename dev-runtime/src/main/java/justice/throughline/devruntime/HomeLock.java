package justice.throughline.devruntime;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One process at a time uses a home; the system frees the lock when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        Path owner = home.resolve("owner.pid");
        FileChannel channel = open(home);
        if (channel.tryLock() == null) {
            channel.close();
            String pid = Files.exists(owner) ? Files.readString(owner).trim() : "unknown";
            throw new RuntimeFailure("The folder " + home + " is already in use by process " + pid
                    + ". Stop that process, or choose another folder with -Dthroughline.home=...");
        }
        Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
        return new HomeLock(channel);
    }

    private static FileChannel open(Path home) throws IOException {
        try {
            if (Files.notExists(home)) Privacy.makeFolder(home);
            return FileChannel.open(home.resolve("lock"), CREATE, WRITE);
        } catch (FileSystemException e) {
            throw new RuntimeFailure(
                    "The folder " + home + " cannot be written by " + System.getProperty("user.name") + ": "
                            + e.getMessage() + ". If another user, such as root, has started here before, give the"
                            + " folder to yourself or delete it, or choose another with -Dthroughline.home=...",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
