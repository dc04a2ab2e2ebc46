package justice.throughline.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One side's turn: how long it took and what each of its processes spent. */
record Round(int crimes, double seconds, Map<String, Long> cpuMillis) {

    static Round run(Side side, List<Crime> crimes) throws Exception {
        Map<String, Long> before = cpu(side);
        long begin = System.nanoTime();
        side.drive(crimes);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Long> spent = cpu(side);
        spent.replaceAll((name, millis) -> millis - before.getOrDefault(name, 0L));
        return new Round(crimes.size(), seconds, spent);
    }

    double perSecond() {
        return crimes / seconds;
    }

    private static Map<String, Long> cpu(Side side) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (var process : side.processes().entrySet()) {
            millis.put(process.getKey(), ProcessMeter.cpuMillis(process.getValue()));
        }
        return millis;
    }
}
