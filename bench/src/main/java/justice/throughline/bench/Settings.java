package justice.throughline.bench;

import java.nio.file.Path;

/**
 * @param root the checkout
 * @param app the application's jar
 * @param crimes journeys per round
 * @param warmups rounds of each side that do not count, until both JVMs have compiled what they need
 * @param rounds counted rounds of each side
 * @param window journeys under way at a time, on both sides
 */
record Settings(Path root, Path app, int crimes, int warmups, int rounds, int window) {

    static Settings read() {
        return new Settings(
                Path.of(System.getProperty("bench.root")).normalize(),
                Path.of(System.getProperty("bench.app")).normalize(),
                Integer.getInteger("bench.crimes", 450),
                Integer.getInteger("bench.warmups", 3),
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.window", 128));
    }

    Path home(String side) {
        return root.resolve("bench/target/" + side);
    }

    Path crimeFile(String kind) {
        return root.resolve("src/test/resources/police-uk/replay-" + kind + ".csv");
    }
}
