package justice.throughline.policeuk;

/** An uploaded file is no longer where it was kept. */
class FilesGoneException extends RuntimeException {

    FilesGoneException(String file) {
        super(file);
    }
}
