package justice.throughline.policeuk;

/** An import was begun so often that there is no hope for it. */
class GivenUpException extends RuntimeException {

    GivenUpException(int attempts) {
        super(Integer.toString(attempts));
    }
}
