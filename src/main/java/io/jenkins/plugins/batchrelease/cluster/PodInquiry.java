package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.EventList;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be asked about one pod when somebody wants to know why it fails. One call is one request, which ends within the
 * time that is given: whoever asks is a person who waits.
 */
public final class PodInquiry {
    /** The server counts from the first of the last lines; what is kept is cut from their end. */
    private static final int MOST_LOG_BYTES = 256 * 1024;

    private final KubernetesClient client;
    private final RawRequests raw;
    private final Breaker breaker;
    private final String namespace;

    PodInquiry(KubernetesClient client, RawRequests raw, Breaker breaker, String namespace) {
        this.client = client;
        this.raw = raw;
        this.breaker = breaker;
        this.namespace = NameForm.LABEL.require("namespace", namespace);
    }

    /** The pod, or empty if it is gone. Asks with the right to list pods, which a release has anyway. */
    public Optional<PodDetail> pod(String name, Duration limit) {
        return asked(
                "Cannot read pod " + namespace + "/" + name,
                () -> read("pods", "metadata.name=" + NameForm.SUBDOMAIN.require("pod", name), PodList.class, limit)
                        .getItems()
                        .stream()
                        .findFirst()
                        .map(PodInquiry::detail));
    }

    /** What was said about one incarnation of a pod, newest last. */
    public List<PodEvent> events(String name, String uid, Duration limit) {
        String selector = "involvedObject.kind=Pod,involvedObject.name=" + NameForm.SUBDOMAIN.require("pod", name)
                + ",involvedObject.uid=" + NameForm.SUBDOMAIN.require("uid of pod " + name, uid);
        return asked(
                "Cannot list the events of pod " + namespace + "/" + name,
                () -> read("events", selector, EventList.class, limit).getItems().stream()
                        .map(PodEvents::of)
                        .sorted(Comparator.comparingLong(PodEvent::lastAt).thenComparingLong(PodEvent::firstAt))
                        .toList());
    }

    /**
     * The last lines of a container's log.
     *
     * @param previous whether the run before the present one is meant
     */
    public String log(String pod, String container, boolean previous, int lines, Duration limit) {
        String query = ApiPath.query(
                "container", NameForm.LABEL.require("container", container),
                "tailLines", String.valueOf(lines),
                "limitBytes", String.valueOf(MOST_LOG_BYTES),
                "previous", String.valueOf(previous));
        ObjectRef ref = new ObjectRef(ResourceType.POD, namespace, NameForm.SUBDOMAIN.require("pod", pod));
        return asked(
                "Cannot read the log of container " + container + " of pod " + namespace + "/" + pod,
                () -> raw.text(ApiPath.part(ref, "log") + "?" + query, limit));
    }

    private <T> T read(String plural, String fieldSelector, Class<T> type, Duration limit) {
        String path =
                ApiPath.collection("api/v1", namespace, plural) + "?" + ApiPath.query("fieldSelector", fieldSelector);
        return client.getKubernetesSerialization().unmarshal(raw.text(path, limit), type);
    }

    private static PodDetail detail(Pod pod) {
        PodStatus status = Optional.ofNullable(pod.getStatus()).orElseGet(PodStatus::new);
        return new PodDetail(
                pod.getMetadata().getUid(),
                Stream.concat(
                                status.getInitContainerStatuses().stream().map(one -> container(one, true)),
                                status.getContainerStatuses().stream().map(one -> container(one, false)))
                        .toList());
    }

    private static ContainerView container(ContainerStatus status, boolean init) {
        ContainerState now = Optional.ofNullable(status.getState()).orElseGet(ContainerState::new);
        Optional<ContainerStateTerminated> ended = Optional.ofNullable(now.getTerminated());
        Optional<ContainerStateTerminated> last =
                ended.or(() -> Optional.ofNullable(status.getLastState()).map(ContainerState::getTerminated));
        Optional<String> waiting = Optional.ofNullable(now.getWaiting()).map(state -> text(state.getReason()));
        Optional<String> waitingWords = Optional.ofNullable(now.getWaiting()).map(state -> text(state.getMessage()));
        ContainerView.State state = now.getRunning() != null
                ? ContainerView.State.RUNNING
                : ended.isPresent() ? ContainerView.State.TERMINATED : ContainerView.State.WAITING;
        return new ContainerView(
                status.getName(),
                init,
                Boolean.TRUE.equals(status.getReady()),
                state,
                waiting.or(() -> ended.map(end -> text(end.getReason()))).orElse(""),
                waitingWords.or(() -> ended.map(end -> text(end.getMessage()))).orElse(""),
                last.map(ContainerStateTerminated::getExitCode),
                status.getRestartCount() == null ? 0 : status.getRestartCount());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private <T> T asked(String failing, Supplier<T> request) {
        try {
            return breaker.call(request);
        } catch (KubernetesClientException failure) {
            throw ClusterException.of(failing, failure);
        }
    }
}
