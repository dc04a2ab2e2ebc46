package justice.throughline.casefile;

import justice.throughline.shared.Coded;
import org.springframework.data.domain.Sort;

/** By what cases are listed. */
public enum CaseSort implements Coded {
    LATEST_MONTH("month,desc"),
    EARLIEST_MONTH("month,asc"),
    CRIME_REF("crimeRef,asc"),
    CRIME_REF_BACKWARDS("crimeRef,desc");

    private static final String UPWARDS = ",asc";

    private final String code;

    CaseSort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public Sort order() {
        var parts = code.split(",", 2);
        return Sort.by(Sort.Direction.fromString(parts[1]), parts[0]);
    }

    /** Upwards where the text does not say. */
    @Override
    public boolean isMeantBy(String text) {
        return code.equals(text) || code.equals(text + UPWARDS);
    }
}
