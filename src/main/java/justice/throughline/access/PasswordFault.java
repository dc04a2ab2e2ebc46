package justice.throughline.access;

/** Why a password is not changed. */
enum PasswordFault {
    WRONG("password"),
    WAIT("password"),
    SHORT("newPassword"),
    LONG("newPassword"),
    NAME("newPassword"),
    COMMON("newPassword"),
    SAME("newPassword"),
    DIFFERENT("newPasswordAgain");

    private final String field;

    PasswordFault(String field) {
        this.field = field;
    }

    /** Of the form, which is to blame. */
    String field() {
        return field;
    }
}
