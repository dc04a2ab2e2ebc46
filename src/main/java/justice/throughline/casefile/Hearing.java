package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "casefile", name = "hearing")
class Hearing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate day;

    @Column(name = "starts_at")
    private @Nullable LocalTime time;

    private String court;

    private @Nullable String room;

    private @Nullable String type;

    @Column(name = "court_reference")
    private @Nullable String courtReference;

    private String source;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Hearing() {}

    Hearing(UUID caseId, CaseHearing hearing) {
        this.caseId = caseId;
        this.day = hearing.day();
        this.time = hearing.time();
        this.court = hearing.court();
        this.room = hearing.room();
        this.type = hearing.type();
        this.courtReference = hearing.courtReference();
        this.source = hearing.source();
        this.publishedAt = hearing.publishedAt();
    }

    boolean publishedAfter(Instant other) {
        return publishedAt != null && publishedAt.isAfter(other);
    }

    CaseHearing hearing() {
        return new CaseHearing(day, time, court, room, type, courtReference, source, publishedAt);
    }
}
