package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Which of several builds holds the releases that all of them keep under the same id: a job's folder that was copied on
 * disk, or restored under another name, brings such builds. The others only look.
 */
public final class Claims {
    private static final Logger LOGGER = Logger.getLogger(Claims.class.getName());

    private final Function<String, Optional<BuildPlace>> known;

    /** @param known where the holder of an id is, if that is known already */
    Claims(Function<String, Optional<BuildPlace>> known) {
        this.known = known;
    }

    /**
     * A build says that it holds a release.
     *
     * @param named whether the id names this very build: then it was never renamed
     */
    public record Claim(IndexEntry entry, boolean named) {}

    List<IndexEntry> settle(Collection<Claim> claims) {
        Map<String, List<Claim>> byHolder = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.entry().holderId()));
        return byHolder.entrySet().stream()
                .flatMap(holder -> of(holder.getKey(), holder.getValue()).stream())
                .toList();
    }

    private List<IndexEntry> of(String holderId, List<Claim> claims) {
        Set<BuildPlace> places =
                claims.stream().map(claim -> claim.entry().place()).collect(Collectors.toSet());
        Optional<BuildPlace> home = known.apply(holderId)
                .or(() -> claims.stream()
                        .filter(Claim::named)
                        .map(claim -> claim.entry().place())
                        .findFirst())
                .or(() -> places.size() == 1 ? places.stream().findFirst() : Optional.empty());
        if (home.isEmpty()) {
            LOGGER.log(
                    Level.WARNING,
                    "The builds {0} are copies of one build that is not there any more. None of them drives its releases.",
                    places);
        }
        return claims.stream()
                .map(Claim::entry)
                .filter(entry -> home.filter(entry.place()::equals).isPresent())
                .toList();
    }
}
