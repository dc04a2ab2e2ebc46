package justice.throughline.policeuk;

/** From some line on, a file cannot be told into rows. */
class UnreadableFileException extends RuntimeException {

    private final String file;
    private final long line;

    UnreadableFileException(String file, long line, Exception cause) {
        super("%s cannot be read from line %d on".formatted(file, line), cause);
        this.file = file;
        this.line = line;
    }

    String where() {
        return file + ":" + line;
    }
}
