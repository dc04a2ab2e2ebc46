package justice.throughline.intake;

/** A new case message of invented people, in the form that the police send. */
public final class PoliceCaseText {

    private PoliceCaseText() {}

    public static String message(String urn) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <NewCaseMessage xmlns="http://www.dca.gov.uk/xmlschemas/libra" xmlns:a="http://www.govtalk.gov.uk/people/bs7666"
                    Flow="NewCasesFromThePolice" Interface="LibraStandardProsecutorPolice" SchemaVersion="0.6g">
                  <Case>
                    <PTIURN>%s</PTIURN>
                    <OriginatingOrganisation>040AA00</OriginatingOrganisation>
                    <CaseInitiation>C</CaseInitiation>
                    <InitialHearing>
                      <CourtHearingLocation>B40CO00</CourtHearingLocation>
                      <DateOfHearing>2026-12-01</DateOfHearing>
                      <TimeOfHearing>10:00:00</TimeOfHearing>
                    </InitialHearing>
                    <OtherPartyOfficerInCase>
                      <OfficerName><PersonFamilyName>Okafor</PersonFamilyName></OfficerName>
                      <PoliceOfficerRank>Constable</PoliceOfficerRank>
                      <PoliceWorkerReferenceNumber>4711</PoliceWorkerReferenceNumber>
                      <PoliceWorkerLocationCode>040AA01</PoliceWorkerLocationCode>
                    </OtherPartyOfficerInCase>
                    <Defendant>
                      <ProsecutorReference>2640AA0000000012345X</ProsecutorReference>
                      <PoliceIndividualDefendant>
                        <PersonDefendant>
                          <BasePersonDetails>
                            <PersonName><PersonGivenName1>Robin</PersonGivenName1><PersonFamilyName>Hiddenname</PersonFamilyName></PersonName>
                            <Birthdate>1990-02-03</Birthdate>
                            <Gender>9</Gender>
                          </BasePersonDetails>
                        </PersonDefendant>
                        <Address>
                          <a:PAON>  14 </a:PAON>
                          <a:StreetDescription>Hidden Lane</a:StreetDescription>
                          <a:Town>Luton</a:Town>
                          <a:PostCode>LU1 2AA</a:PostCode>
                        </Address>
                        <CustodyStatus>U</CustodyStatus>
                        <LanguageOptions><DocumentationLanguage>E</DocumentationLanguage><HearingLanguage>E</HearingLanguage></LanguageOptions>
                      </PoliceIndividualDefendant>
                      <Offence>
                        <BaseOffenceDetails>
                          <OffenceSequenceNumber>1</OffenceSequenceNumber>
                          <OffenceCode>TH68010</OffenceCode>
                          <OffenceWording>Stole a bicycle.</OffenceWording>
                          <OffenceTiming>
                            <OffenceDateCode>1</OffenceDateCode>
                            <OffenceStart><OffenceDateStartDate>2026-10-01</OffenceDateStartDate></OffenceStart>
                            <OffenceEnd><OffenceEndDate>2026-10-02</OffenceEndDate></OffenceEnd>
                          </OffenceTiming>
                          <ChargeDate>2026-11-05</ChargeDate>
                        </BaseOffenceDetails>
                        <OtherPartyVictim>
                          <Address>
                            <a:PAON>   3 </a:PAON>
                            <a:StreetDescription>Quiet Street</a:StreetDescription>
                            <a:Town>Luton</a:Town>
                          </Address>
                        </OtherPartyVictim>
                      </Offence>
                    </Defendant>
                  </Case>
                </NewCaseMessage>
                """.formatted(urn);
    }

    /** The same in the envelope of the criminal justice exchange; it begins on line 13. */
    public static String enveloped(String message) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <RouteData xmlns="http://schemas.cjse.gov.uk/common/operations" VersionNumber="1.0" RequestResponse="Request"
                    xmlns:e="http://schemas.cjse.gov.uk/common/businessentities">
                  <RequestFromSystem VersionNumber="1.0">
                    <CorrelationID>26_11_22_1</CorrelationID>
                    <SystemID>00501PoliceCaseSystem</SystemID>
                  </RequestFromSystem>
                  <DataStream VersionNumber="1.0">
                    <e:System>00501PoliceCaseSystem</e:System>
                    <e:DataStreamType>SPINewCase</e:DataStreamType>
                    <e:SystemDataStreamID>26_11_22_1</e:SystemDataStreamID>
                    <e:DataStreamContent>
                %s</e:DataStreamContent>
                  </DataStream>
                  <Routes VersionNumber="1.0">
                    <Route VersionNumber="1.0">
                      <RouteID>001</RouteID>
                      <RouteSourceSystem>00501PoliceCaseSystem</RouteSourceSystem>
                      <RouteDestinationSystem>B00LIBRA</RouteDestinationSystem>
                    </Route>
                  </Routes>
                </RouteData>
                """.formatted(message.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
