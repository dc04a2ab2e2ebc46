package justice.throughline.recovery;

import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import org.springframework.stereotype.Component;

/** What a database that was set back has lost. */
@Component
class RecoveryFigures implements FigureSource {

    private final RecoveryWatch watch;

    RecoveryFigures(RecoveryWatch watch) {
        this.watch = watch;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.number("throughline.records.missing", watch.missing()),
                Figure.number("throughline.journal.gaps", watch.gaps()));
    }
}
