package justice.throughline.shared;

/** A program sent a text that is none of {@link FitText}. */
final class UnfitTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnfitTextException(String fault) {
        super(fault);
    }

    /** As {@link FitText#faultOf} tells it. */
    String fault() {
        return String.valueOf(getMessage());
    }
}
