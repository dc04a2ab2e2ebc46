package justice.throughline.shared;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/**
 * Answers that cost much and are asked for often. Who asks gets one that was right some seconds ago; it is made anew beside them,
 * in a thread of its own, so that no other work of this process keeps it old.
 */
public final class KeptAnswers {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** Nobody gets one that is older. */
    private static final Duration OLDEST = Duration.ofSeconds(30);

    private KeptAnswers() {}

    /** @param most how many questions have a kept answer */
    public static <Q, A> LoadingCache<Q, A> of(int most, CacheLoader<Q, A> read) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(OLDEST)
                .executor(Thread::startVirtualThread)
                .build(read);
    }
}
