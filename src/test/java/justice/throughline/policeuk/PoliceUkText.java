package justice.throughline.policeuk;

import java.util.List;

/** Writes small police.uk files. */
public final class PoliceUkText {

    static final String STREET = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
            + "LSOA name,Crime type,Last outcome category,Context";
    static final String OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code," + "LSOA name,Outcome type";

    private static final String FORCE = "Bedfordshire Police,Bedfordshire Police";
    private static final String PLACE = "-0.479335,52.252964,\"On or near Mill Lane, north\",E01017541,Bedford 001B";

    private PoliceUkText() {}

    public static String street(String... rows) {
        return STREET + "\n" + String.join("\n", rows) + "\n";
    }

    public static String outcomes(String... rows) {
        return OUTCOMES + "\n" + String.join("\n", rows) + "\n";
    }

    public static String crime(String id, String month, String type, String status) {
        return String.join(",", List.of(id, month, FORCE, PLACE, type, status, ""));
    }

    public static String outcome(String id, String month, String type) {
        return String.join(",", List.of(id, month, FORCE, PLACE, type));
    }

    /** A Crime ID that no other test uses. */
    public static String newCrimeId() {
        return (java.util.UUID.randomUUID() + "" + java.util.UUID.randomUUID()).replace("-", "");
    }
}
