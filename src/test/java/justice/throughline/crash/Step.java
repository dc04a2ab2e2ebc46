package justice.throughline.crash;

/** Something that is done to what runs. */
interface Step {
    void run() throws Exception;
}
