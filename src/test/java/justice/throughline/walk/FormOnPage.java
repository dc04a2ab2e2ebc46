package justice.throughline.walk;

/**
 * A form on a page.
 *
 * @param pattern of the address that it is sent to
 * @param address of the page
 */
record FormOnPage(String pattern, String address) {}
