package justice.throughline.shared;

/** A number that names something: in a file for spreadsheets it is text, however few its digits. */
public record CsvId(long number) {}
