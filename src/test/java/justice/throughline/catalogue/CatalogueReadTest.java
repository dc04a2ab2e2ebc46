package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CatalogueReadTest {

    private final Catalogue catalogue = new Catalogue(new ReleaseFiles());

    @Test
    void shouldListProcessesInTheOrderOfTheJourney() {
        assertThat(catalogue.processes())
                .extracting(ProcessModel::id)
                .startsWith(
                        "criminal-journey",
                        "reporting",
                        "investigation",
                        "charging",
                        "acceptance",
                        "court",
                        "hearing",
                        "aftercare")
                .containsSubsequence("custody-time-limit", "clock-watch")
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldReadWhatTheDesignerSaidOfAProcess() {
        var charging = process("charging");

        assertThat(charging.name()).isEqualTo("Charging");
        assertThat(charging.versionTag()).matches("\\d{4}\\.\\d{2}\\.\\d+");
        assertThat(charging.owner()).contains("Crown Prosecution Service");
        assertThat(charging.documentation()).contains("power to charge");
        assertThat(charging.resource()).isEqualTo("charging/charging.bpmn");
    }

    @Test
    void shouldListElementsLeftToRightWithTheEnginesTypeNames() {
        var hearing = process("hearing").elements();

        assertThat(hearing.getFirst().type()).isEqualTo("START_EVENT");
        assertThat(hearing)
                .extracting(Element::id)
                .containsSubsequence("Task_FollowHearing", "Event_HearingDayReached", "Task_RecordResult");
        assertThat(hearing)
                .extracting(Element::type)
                .contains("SERVICE_TASK", "INTERMEDIATE_CATCH_EVENT", "BOUNDARY_EVENT", "USER_TASK");
    }

    @Test
    void shouldNameElementsInTheDesignersWordsAndTheUnknownByItsId() {
        assertThat(catalogue.elementName("court", "Task_ListHearing")).isEqualTo("List hearing");
        assertThat(catalogue.elementName("court", "Task_RecordResult"))
                .as("moved to a process of its own; cases under older versions are still there")
                .isEqualTo("Record result");
        assertThat(catalogue.formIdFor("court", "Task_RecordResult")).contains("record-result");
        assertThat(catalogue.elementName("court", "Task_Gone")).isEqualTo("Task_Gone");
        assertThat(catalogue.elementName("gone", "Task_ListHearing")).isEqualTo("Task_ListHearing");
        assertThat(catalogue.processName("court")).isEqualTo("Court");
        assertThat(catalogue.processName("gone")).isEqualTo("gone");
    }

    @Test
    void shouldFindTheFormOfAUserTask() {
        assertThat(catalogue.formIdFor("court", "Task_ListHearing")).contains("list-hearing");
        assertThat(catalogue.formIdFor("court", "Task_HandToCourt")).isEmpty();
        assertThat(catalogue.userTasks())
                .contains(new UserTaskModel("court", "Task_ListHearing", "List hearing", "list-hearing"))
                .extracting(UserTaskModel::formId)
                .isSubsetOf(catalogue.forms().stream().map(FormModel::id).toList());
        assertThat(catalogue.forms())
                .filteredOn(form -> form.id().equals("list-hearing"))
                .singleElement()
                .satisfies(form -> {
                    assertThat(form.resource()).isEqualTo("court/list-hearing.form");
                    assertThat(form.json()).contains("hearingDate");
                });
    }

    @Test
    void shouldHandOutTheDiagramAndRefuseTheUnknown() {
        assertThat(catalogue.bpmn("court")).contains("<bpmn:process id=\"court\"");
        assertThatThrownBy(() -> catalogue.bpmn("gone"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no process called gone");
    }

    private ProcessModel process(String id) {
        return catalogue.processes().stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
