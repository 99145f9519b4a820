package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.Objects;

/** Where a build is now. Saved with the index, so a plain class. */
public final class BuildPlace {
    private final String job;
    private final int number;

    /** @param job full name of the job, with its folders */
    public BuildPlace(String job, int number) {
        this.job = job;
        this.number = number;
    }

    public String job() {
        return job;
    }

    public int number() {
        return number;
    }

    /** Whether the build is of this job, or of a job in this folder; everything is in the folder without a name. */
    public boolean isWithin(String fullName) {
        return fullName.isEmpty() || job.equals(fullName) || job.startsWith(fullName + "/");
    }

    BuildPlace in(String otherJob) {
        return new BuildPlace(otherJob, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BuildPlace that && job.equals(that.job) && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(job, number);
    }

    /** {@code shop/deploy #12} */
    @Override
    public String toString() {
        return job + " #" + number;
    }
}
