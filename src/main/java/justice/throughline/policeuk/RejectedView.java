package justice.throughline.policeuk;

import java.util.List;

/** A row that was not taken, and why. */
record RejectedView(String file, long line, String reason, List<String> fields) {}
