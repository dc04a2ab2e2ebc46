package justice.throughline.casefile;

import java.util.List;
import justice.throughline.shared.Coded;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.SortKey;

/** By what cases are listed. */
public enum CaseSort implements Coded {
    LATEST_MONTH("month,desc"),
    EARLIEST_MONTH("month,asc"),
    CRIME_REF("crimeRef,asc"),
    CRIME_REF_BACKWARDS("crimeRef,desc");

    private static final String UPWARDS = ",asc";
    private static final SortKey ID = SortKey.up("id", KeyKind.ID);
    private static final Keyset BY_MONTH = Keyset.of(SortKey.down("month", KeyKind.DAY), ID);
    private static final Keyset WITHOUT_MONTH = Keyset.of(ID);
    private static final Keyset BY_REF =
            Keyset.of(SortKey.up("crime_ref", KeyKind.TEXT), SortKey.down("id", KeyKind.ID));

    private final String code;

    CaseSort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Upwards where the text does not say. */
    @Override
    public boolean isMeantBy(String text) {
        return code.equals(text) || code.equals(text + UPWARDS);
    }

    /** The cases for which a condition holds, in this order; those without a month are a part of their own. */
    List<Part> parts(String where) {
        return switch (this) {
            case LATEST_MONTH ->
                List.of(
                        part(where + " and month is not null", BY_MONTH),
                        part(where + " and month is null", WITHOUT_MONTH));
            case EARLIEST_MONTH ->
                List.of(
                        part(where + " and month is null", WITHOUT_MONTH.turnedRound()),
                        part(where + " and month is not null", BY_MONTH.turnedRound()));
            case CRIME_REF -> List.of(part(where, BY_REF));
            case CRIME_REF_BACKWARDS -> List.of(part(where, BY_REF.turnedRound()));
        };
    }

    private static Part part(String where, Keyset order) {
        return new Part("*", "from casefile.case_file where " + where, order);
    }
}
