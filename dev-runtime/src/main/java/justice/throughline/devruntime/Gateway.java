package justice.throughline.devruntime;

import java.util.function.BooleanSupplier;

/** A port of one broker that clients ask, and whether that broker answers now. */
record Gateway(int port, BooleanSupplier life) {

    boolean answers() {
        return life.getAsBoolean();
    }
}
