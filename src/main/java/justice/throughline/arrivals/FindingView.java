package justice.throughline.arrivals;

/**
 * A finding in the reader's words.
 *
 * @param element the last part of the place in words
 * @param remedy what to do about it
 */
record FindingView(
        Finding.Kind kind, String code, int line, String place, String element, String text, String remedy) {}
