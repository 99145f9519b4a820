package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One attempt to bring one workload to a new version. An immutable value; {@link ReleaseMachine} makes the next one.
 *
 * @param schema version of this shape in JSON, {@link #SCHEMA}
 * @param key where it lives
 * @param id unique for this attempt
 * @param sequence grows by one with every transition: of two copies, the larger one is newer
 * @param workload the object whose pods are replaced
 * @param change what it brings
 * @param options how it is to behave
 * @param schedule the batches
 * @param phase how far it is
 * @param batch number of the batch under way or done last; 0 before the first
 * @param gate where people decide now, if they do
 * @param hold why it is held, if it is
 * @param holder what drives it
 * @param version the version it became, 0 until then
 * @param closed whether nothing remains to be done for it
 * @param startedAt in milliseconds since the epoch
 * @param phaseSince when {@code phase} or {@code batch} changed last, in milliseconds since the epoch
 * @param audit who did what and when, oldest first
 * @param origin who is behind it: who started it, and who is behind the builds that went on with it
 * @param reliance what must not be changed by another hand; empty before it is prepared, and in records of earlier versions
 */
public record Release(
        int schema,
        ReleaseKey key,
        String id,
        long sequence,
        WorkloadRef workload,
        Change change,
        ReleaseOptions options,
        BatchSchedule schedule,
        Phase phase,
        int batch,
        Optional<Gate> gate,
        Optional<Hold> hold,
        Holder holder,
        int version,
        boolean closed,
        long startedAt,
        long phaseSince,
        List<AuditEntry> audit,
        Origin origin,
        Optional<Reliance> reliance) {
    /** Raised when the JSON shape changes in a way that older code cannot read. */
    public static final int SCHEMA = 1;

    public Release {
        audit = List.copyOf(audit);
        origin = origin == null ? Origin.NONE : origin;
        reliance = reliance == null ? Optional.empty() : reliance;
        Phase at = phase == Phase.HELD ? hold.map(Hold::from).orElse(phase) : phase;
        gate = PolicyGate.of(options, batch == 0 && PolicyGate.asksBefore(options, change, schedule), at, batch, gate);
    }

    /** A release that is planned and has changed nothing yet. */
    public static Release planned(
            ReleaseKey key,
            String id,
            WorkloadRef workload,
            Change change,
            ReleaseOptions options,
            BatchSchedule schedule,
            Holder holder,
            long now) {
        return new Release(
                SCHEMA,
                key,
                id,
                0,
                workload,
                change,
                options,
                schedule,
                Phase.PLANNED,
                0,
                Optional.empty(),
                Optional.empty(),
                holder,
                0,
                false,
                now,
                now,
                List.of(),
                holder.origin(),
                Optional.empty());
    }

    public String planHash() {
        return change.planHash();
    }

    /**
     * What people are shown, and a decision names: the plan, and how often somebody has gone on since from what another hand
     * made of the workload.
     */
    public String shownHash() {
        return change.takenOver() == 0 ? planHash() : PlanHash.of(planHash(), id, String.valueOf(change.takenOver()));
    }

    public boolean isOpen() {
        return phase.isOpen();
    }

    /** Whether it waits for somebody, or is over: nothing happens until it is asked for. */
    public boolean isAtRest() {
        return phase.isOpen() ? !phase.isMoving() && phase != Phase.PLANNED : closed;
    }

    /** Whether it ended with something older: it was rolled back, or brought back a version of the history. */
    public boolean hasGoneBack() {
        return phase == Phase.ROLLED_BACK
                || phase == Phase.CONFIRMED && change.restores().isPresent();
    }

    public boolean isLastBatchDone() {
        return schedule.isLast(batch);
    }

    /** Whether a gate stands open and not enough people have approved. */
    public boolean isWaitingForApproval() {
        return gate.isPresent() && !gate.get().isApproved();
    }

    /** Whether people decide before anything moves: somebody wants it, or rules want approved what would happen then. */
    public boolean isGatedBefore() {
        return options.isGatedBefore(change, schedule);
    }

    /** How many pods run the new version when the current batch is done. */
    public int target() {
        return batch == 0 ? 0 : schedule.batch(batch).target();
    }

    /** The batch after which traffic switches, if it does. */
    public Optional<Integer> switchBatch() {
        return options.serviceSwitch().map(change -> change.effectiveBatch(schedule.size()));
    }

    /** Whether traffic switches after a batch. */
    public boolean switchesAt(int number) {
        return switchBatch().filter(at -> at == number).isPresent();
    }

    /** Whether other workloads of the manifest, or Services that find only new pods, are written after a batch: the last one. */
    public boolean writesOthersAt(int number) {
        return schedule.isLast(number)
                && (!options.also().isEmpty() || !change.late().isEmpty());
    }

    /**
     * Whether what comes with the last batch was written, or a process that died may have done so without saying so: not before it was
     * said that the last batch is ready.
     */
    public boolean mayHaveWrittenOthers() {
        return audit.stream()
                .anyMatch(entry -> entry.tells(Happening.OTHERS_WRITTEN)
                        || entry.tells(Happening.SERVICES_WRITTEN)
                        || entry.tells(Happening.BATCH_READY)
                                && writesOthersAt(entry.fact().numbers().get(0)));
    }

    /** Whether another state of the same attempt is part of what led to this one: every transition leaves a line. */
    public boolean comesAfter(Release other) {
        int lines = other.audit.size();
        return id.equals(other.id)
                && audit.size() >= lines
                && IntStream.range(0, lines)
                        .allMatch(line -> audit.get(line).isSameAs(other.audit.get(line))
                                || line == lines - 1 && replacesResizing(audit.get(line), other.audit.get(line)));
    }

    /** Of many changes of size, the last line stands for all since. */
    private static boolean replacesResizing(AuditEntry newer, AuditEntry older) {
        return newer.tells(Happening.RESIZED) && older.tells(Happening.RESIZED) && newer.at() >= older.at();
    }

    /** A changed copy, one sequence number later. */
    Release edit(long now, Consumer<Draft> changes) {
        Draft draft = new Draft(this, now);
        changes.accept(draft);
        return draft.done();
    }

    /** The parts of a release that a transition may change. */
    static final class Draft {
        private static final int RESIZED_LINES = 20;

        private final Release from;
        private final long now;
        private Change change;
        private BatchSchedule schedule;
        private Phase phase;
        private int batch;
        private Optional<Gate> gate;
        private Optional<Hold> hold;
        private Holder holder;
        private int version;
        private boolean closed;
        private Origin origin;
        private final List<AuditEntry> audit;
        private Optional<Reliance> reliance;

        private Draft(Release from, long now) {
            this.from = from;
            this.now = now;
            change = from.change;
            schedule = from.schedule;
            phase = from.phase;
            batch = from.batch;
            gate = from.gate;
            hold = from.hold;
            holder = from.holder;
            version = from.version;
            closed = from.closed;
            origin = from.origin;
            audit = new ArrayList<>(from.audit);
            reliance = from.reliance;
        }

        Draft change(Change value) {
            change = value;
            return this;
        }

        Draft schedule(BatchSchedule value) {
            schedule = value;
            return this;
        }

        Draft phase(Phase value) {
            phase = value;
            return this;
        }

        Draft batch(int value) {
            batch = value;
            return this;
        }

        Draft gate(Optional<Gate> value) {
            gate = value;
            return this;
        }

        /** Held again, it still goes on where it was held first. */
        Draft held(Problem problem) {
            Phase goesOn = hold.map(Hold::from).orElse(phase);
            String message = problem.message() + " " + problem.todo();
            hold = Optional.of(new Hold(problem.reason(), message, goesOn, now, problem.details()));
            return phase(Phase.HELD);
        }

        Draft noHold() {
            hold = Optional.empty();
            return this;
        }

        /** Who goes on with it is behind it from then on. */
        Draft holder(Holder value) {
            holder = value;
            origin = origin.with(value.origin());
            return this;
        }

        Draft relies(Optional<Reliance> value) {
            reliance = value;
            return this;
        }

        Draft closed(int asVersion) {
            version = asVersion;
            closed = true;
            return this;
        }

        /** Somebody did something. */
        Draft audit(Actor who, String where, String comment, Happening kind, Integer... numbers) {
            Fact fact = Fact.of(kind, numbers);
            audit.add(new AuditEntry(now, who, where, kind.sentence(fact.numbers()), comment, fact));
            return this;
        }

        /** Something happened by itself. */
        Draft audit(Happening kind, Integer... numbers) {
            return audit(Actor.SYSTEM, holder.place(), "", kind, numbers);
        }

        /**
         * Somebody scaled. While a gate stands open for days, autoscalers and nodes may change the size as often as they like,
         * and a record has room for so much: from some number on, one line tells of all changes since.
         */
        Draft resized(int before, int after) {
            List<AuditEntry> newest = audit.subList(Math.max(0, audit.size() - RESIZED_LINES), audit.size());
            boolean many =
                    newest.size() == RESIZED_LINES && newest.stream().allMatch(line -> line.tells(Happening.RESIZED));
            int from = many ? audit.remove(audit.size() - 1).fact().numbers().get(0) : before;
            return audit(Happening.RESIZED, from, after);
        }

        /** Something happened to a hook. */
        Draft audit(Happening kind, HookRun run) {
            audit.add(new AuditEntry(
                    now, Actor.SYSTEM, holder.place(), kind.sentence(run.hook()), "", Fact.of(kind, run)));
            return this;
        }

        /** Something happened by itself, and its sentence ends with why. */
        Draft audit(Happening kind, String why) {
            audit.add(new AuditEntry(now, Actor.SYSTEM, holder.place(), kind.sentence(why), "", Fact.of(kind)));
            return this;
        }

        /** Something went wrong. */
        Draft audit(Actor who, String where, Happening kind, Problem why) {
            audit.add(new AuditEntry(now, who, where, kind.sentence(why), "", Fact.of(kind, why)));
            return this;
        }

        Draft audit(Happening kind, Problem why) {
            return audit(Actor.SYSTEM, holder.place(), kind, why);
        }

        private Release done() {
            long since = phase == from.phase && batch == from.batch ? from.phaseSince : now;
            return new Release(
                    from.schema,
                    from.key,
                    from.id,
                    from.sequence + 1,
                    from.workload,
                    change,
                    from.options,
                    schedule,
                    phase,
                    batch,
                    gate,
                    hold,
                    holder,
                    version,
                    closed,
                    from.startedAt,
                    since,
                    audit,
                    origin,
                    reliance);
        }
    }
}
