package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;

/** A key that somebody asks by: of a person, or of a charge, whose key begins with that of its person. */
public final class AboutKey {

    private final String text;

    private AboutKey(String text) {
        this.text = text;
    }

    /**
     * Empty text asks for none.
     *
     * @throws IllegalArgumentException when the text can be no key
     */
    public static @Nullable AboutKey of(String typed) {
        return typed.isBlank() ? null : new AboutKey(PersonKey.of(typed.strip()).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
