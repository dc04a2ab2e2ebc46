package justice.throughline.devruntime;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** In which order gateways are tried: each first in its turn, and those that were last heard to be silent at the end. */
final class Turns {

    private final List<Gateway> all;
    private final Set<Gateway> silent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Turns(List<Gateway> all) {
        this.all = all;
    }

    List<Gateway> all() {
        return all;
    }

    void heard(Gateway gateway, boolean answers) {
        if (answers) {
            silent.remove(gateway);
        } else {
            silent.add(gateway);
        }
    }

    List<Gateway> next() {
        int first = turn.getAndIncrement();
        return IntStream.range(0, all.size())
                .mapToObj(next -> all.get(Math.floorMod(first + next, all.size())))
                .sorted(Comparator.comparing(silent::contains))
                .toList();
    }
}
