package justice.throughline.casemessages;

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

    /** The same as a firm list, which says the day of each court. */
    public static String crownFirm(String urn) {
        return crownDaily(urn)
                .replace("DailyList", "FirmList")
                .replace("\"CourtLists\": [{", "\"CourtLists\": [{\"SittingDate\": \"2026-12-03\",");
    }

    /** A fixture of the Crown Court on 4 January 2027. */
    public static String crownWarned(String urn) {
        return """
                {"WarnedList": {
                  "DocumentID": {"UniqueID": "1", "DocumentType": "WL"},
                  "ListHeader": {"StartDate": "2027-01-04", "Version": "1.0", "PublishedTime": "2026-11-27T16:00:00Z"},
                  "CrownCourt": {"CourtHouseType": "Crown Court", "CourtHouseCode": 476, "CourtHouseName": "Luton"},
                  "CourtLists": [{
                    "CourtHouse": {"CourtHouseType": "Crown Court", "CourtHouseCode": 476, "CourtHouseName": "Luton Crown Court"},
                    "WithFixedDate": [{"HearingType": "For trial", "Fixture": [
                      {"FixedDate": "2027-01-04", "Cases": [
                        {"CaseNumber": "T20260043", "CaseNumberCaTH": "T20260043",
                         "Defendants": [{"URN": "%s", "PersonalDetails": {"Name": {"CitizenNameSurname": "Hiddenname"}, "IsMasked": "no"}}]}
                      ]}
                    ]}]
                  }]
                }}
                """.formatted(urn);
    }

    /** As a magistrates' court prints it: by the court's own number, and without the day. */
    public static String printed() {
        return """
                {"document": {
                  "info": {"start_time": "09:05:02"},
                  "data": {"job": {"printdate": "27/11/2026", "sessions": {"session": [
                    {"lja": "Bedfordshire", "court": "Luton Magistrates' Court", "room": 1, "sstart": "09:00", "blocks": {"block": [
                      {"bstart": "09:30", "cases": {"case": [
                        {"caseno": "2600001234", "def_name": "Hiddenname", "offences": {"offence": [
                          {"code": "TH68010", "title": "Theft", "sum": "Stole a bicycle."}
                        ]}}
                      ]}}
                    ]}}
                  ]}}}
                }}
                """;
    }

    /** A case that is ready for a single justice, as the press is told. */
    public static String singleJusticePress(String urn, String publishedAt) {
        return """
                {
                  "document": {"publicationDate": "%s", "documentName": "Ready", "version": "1"},
                  "courtLists": [{"courtHouse": {"courtRoom": [{"session": [{"sittings": [{"hearing": [
                    {
                      "case": [{"caseUrn": "%s"}],
                      "party": [
                        {"partyRole": "ACCUSED", "individualDetails": {"individualForenames": "Robin", "individualSurname": "Hiddenname", "dateOfBirth": "03/02/1990"}},
                        {"partyRole": "PROSECUTOR", "organisationDetails": {"organisationName": "Licensing"}}
                      ],
                      "offence": [{"offenceTitle": "No licence", "offenceWording": "Had no licence.", "reportingRestriction": false}]
                    }
                  ]}]}]}]}}]
                }
                """.formatted(publishedAt, urn);
    }

    /** The same as the public is told: without the references of the cases. */
    public static String singleJusticePublic() {
        return """
                {
                  "document": {"publicationDate": "2026-11-27T16:00:00Z", "documentName": "Ready", "version": "1"},
                  "courtLists": [{"courtHouse": {"courtRoom": [{"session": [{"sittings": [{"hearing": [
                    {
                      "party": [
                        {"partyRole": "ACCUSED", "individualDetails": {"individualForenames": "R", "individualSurname": "Hiddenname", "address": {"postCode": "LU"}}},
                        {"partyRole": "PROSECUTOR", "organisationDetails": {"organisationName": "Licensing"}}
                      ],
                      "offence": [{"offenceTitle": "No licence"}]
                    }
                  ]}]}]}]}}]
                }
                """;
    }
}
