package justice.throughline.policeuk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import justice.throughline.testing.RealData;

/** The real months over and over, each time with other Crime IDs, until there are enough rows. */
final class MultipliedMonths {

    private static final int CHANGED = 8;

    private MultipliedMonths() {}

    /** @return how many rows were written, without headings */
    static long write(long rows, Path street, Path outcomes) throws IOException {
        long written = 0;
        try (BufferedWriter streetOut = Files.newBufferedWriter(street);
                BufferedWriter outcomesOut = Files.newBufferedWriter(outcomes)) {
            streetOut.write(PoliceUkText.STREET + "\n");
            outcomesOut.write(PoliceUkText.OUTCOMES + "\n");
            for (int copy = 0; written < rows; copy++) {
                written += append(RealData.months("street.csv"), copy, streetOut);
                written += append(RealData.months("outcomes.csv"), copy, outcomesOut);
            }
        }
        return written;
    }

    private static long append(Path[] months, int copy, BufferedWriter out) throws IOException {
        long written = 0;
        for (Path month : months) {
            try (var lines = Files.lines(month)) {
                for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                    out.write(line.startsWith(",") ? line : changed(line, copy));
                    out.write('\n');
                    written++;
                }
            }
        }
        return written;
    }

    private static String changed(String line, int copy) {
        int first = Integer.parseUnsignedInt(line.substring(0, CHANGED), 16) ^ copy * 0x9e3779b9;
        return "%08x%s".formatted(first, line.substring(CHANGED));
    }
}
