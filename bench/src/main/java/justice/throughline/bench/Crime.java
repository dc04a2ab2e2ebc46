package justice.throughline.bench;

import java.util.List;

/** What a journey carries: the kind of crime, and its outcomes in order. */
record Crime(String crimeType, List<String> history) {}
