package justice.throughline.walk;

/** Where a request carries a value. */
enum Place {
    PATH,
    /** In the address, or among the fields of a form that a page sends. */
    FIELD,
    /** A member of a JSON body. */
    BODY,
    /** The name of an uploaded file. */
    FILE
}
