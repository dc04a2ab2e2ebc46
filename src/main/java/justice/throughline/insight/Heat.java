package justice.throughline.insight;

import justice.throughline.shared.Coded;

/** What the colours of a diagram stand for. */
enum Heat implements Coded {
    OPEN,
    MEDIAN
}
