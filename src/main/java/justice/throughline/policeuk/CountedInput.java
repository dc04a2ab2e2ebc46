package justice.throughline.policeuk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes each read brought. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer counter;

    CountedInput(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(bytes);
        return bytes;
    }

    private void count(int bytes) {
        if (bytes > 0) {
            counter.accept(bytes);
        }
    }
}
