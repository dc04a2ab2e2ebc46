package justice.throughline.intake;

/** Court lists of invented cases, in the shapes that courts publish. */
public final class CourtListText {

    private CourtListText() {}

    /** A magistrates' court on 1 December 2026, 14:00. */
    public static String published(String urn, String publishedAt) {
        return """
                {
                  "document": {"publicationDate": "%s"},
                  "venue": {"venueAddress": {"line": ["1 Court Street"], "postCode": "LU1 2AA"}},
                  "courtLists": [
                    {"courtHouse": {"courtHouseName": "Luton", "lja": "Bedfordshire", "courtRoom": [
                      {"courtRoomName": "Courtroom 2", "session": [
                        {"sittings": [
                          {"sittingStart": "2026-12-01T14:00:00Z", "hearing": [
                            {"hearingType": "First hearing", "case": [
                              {"caseUrn": "%s"}
                            ]}
                          ]}
                        ]}
                      ]}
                    ]}}
                  ]
                }
                """.formatted(publishedAt, urn);
    }

    /** The Crown Court on 3 December 2026, 10:30. */
    public static String crownDaily(String urn) {
        return """
                {"DailyList": {
                  "DocumentID": {"UniqueID": "1", "DocumentType": "DL"},
                  "ListHeader": {"StartDate": "2026-12-03", "Version": "1.0", "PublishedTime": "2026-12-02T16:00:00Z"},
                  "CrownCourt": {"CourtHouseType": "Crown Court", "CourtHouseCode": 476, "CourtHouseName": "Luton"},
                  "CourtLists": [{
                    "CourtHouse": {"CourtHouseType": "Crown Court", "CourtHouseCode": 476, "CourtHouseName": "Luton Crown Court"},
                    "Sittings": [{
                      "CourtRoomNumber": 4, "SittingAt": "10:30:00",
                      "Judiciary": {"Judge": {"CitizenNameSurname": "Nobody"}},
                      "Hearings": [{
                        "HearingSequenceNumber": 1,
                        "HearingDetails": {"HearingDescription": "Plea and trial preparation", "HearingType": "PTPH"},
                        "CaseNumber": "T20260042", "CaseNumberCaTH": "T20260042",
                        "CommittingCourt": {"CourtHouseType": "Magistrates Court", "CourtHouseCode": 1, "CourtHouseName": "Elsewhere"},
                        "Defendants": [{"URN": "%s", "PersonalDetails": {"Name": {"CitizenNameSurname": "Hiddenname"}, "IsMasked": "no"}}]
                      }]
                    }]
                  }]
                }}
                """.formatted(urn);
    }
}
