package justice.throughline.handoffs;

/** The doors through which the ledger of hand-offs is changed. */
enum HandOffDoor {
    PAGE("HandOffDesk.act"),
    PAGE_OFFERING_AGAIN("HandOffDesk.offerAgain"),
    API("HandoffsApi.offer"),
    MESSAGE_OF_A_STEP("PartnerSteps.read"),
    MESSAGE_OF_AN_OFFER("PartnerOffers.read"),
    RECEIPT("Deliveries.settle"),
    LIST_OF_A_DESK("Courier.offer"),
    JOURNEY_AFTER_A_TASK("JourneyHandOffs.offer"),
    JOURNEY_BESIDE_A_TASK("JourneyHandOffs.offer"),
    JOURNEY_BY_ITSELF("JourneyHandOffs.offer"),
    JOURNEY_OFFERING_AGAIN("JourneyHandOffs.offerAgain"),
    JOURNEY_WITHDRAWING("JourneyHandOffs.withdraw"),
    JOURNEY_OVERTAKEN("OvertakenOffers.takeBack"),
    JOURNEY_MADE_AGAIN("EffectsOfHandOffs.again"),
    TASK_OF_THE_RECEIVER("DeskWork.done"),
    TASK_THAT_ASKS("DeskWork.answer"),
    TASK_OF_A_REFUSAL("RefusedHandOffs.settle"),
    DECISION("DecidedWork.settle"),
    DECISION_BEFORE_ACCEPTANCE("DecidedWork.accepted"),
    ANSWER_BY_HAND("AnswersByHand.decide"),
    BY_HAND("RepairDesk.delivered");

    private final String entry;

    HandOffDoor(String entry) {
        this.entry = entry;
    }

    /** The method through which it goes. */
    String entry() {
        return entry;
    }
}
