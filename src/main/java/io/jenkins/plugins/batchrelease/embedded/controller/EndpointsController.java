package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointAddressBuilder;
import io.fabric8.kubernetes.api.model.EndpointPort;
import io.fabric8.kubernetes.api.model.EndpointPortBuilder;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.EndpointSubsetBuilder;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.EndpointsBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Endpoints: which pods a Service leads to. */
final class EndpointsController {

    private final KubernetesClient client;
    private final Cached<Service> services;
    private final Cached<Pod> pods;
    private final Cached<Endpoints> endpoints;
    private final ReconcileQueue queue;

    EndpointsController(
            KubernetesClient client,
            Cached<Service> services,
            Cached<Pod> pods,
            Cached<Endpoints> endpoints,
            ScheduledExecutorService scheduler) {
        this.client = client;
        this.services = services;
        this.pods = pods;
        this.endpoints = endpoints;
        queue = new ReconcileQueue(scheduler, this::reconcile);
        services.onChange(service -> queue.add(ObjectKey.of(service)));
        // Whatever labels the pod had before: looking at every Service of a namespace costs little.
        pods.onChange(pod -> services.inNamespace(pod.getMetadata().getNamespace())
                .forEach(service -> queue.add(ObjectKey.of(service))));
    }

    private void reconcile(ObjectKey key) {
        Optional<Service> service = services.find(key);
        Optional<Endpoints> known = endpoints.find(key);
        boolean selects = service.map(found -> found.getSpec().getSelector())
                .filter(selector -> !selector.isEmpty())
                .isPresent();
        if (service.isEmpty()) {
            known.ifPresent(left -> client.resource(left).delete());
        } else if (selects) {
            List<EndpointSubset> subsets = subsets(service.get());
            if (known.isEmpty()) {
                client.resource(endpoints(service.get(), subsets)).create();
            } else if (!known.get().getSubsets().equals(subsets)) {
                client.resource(new EndpointsBuilder(known.get())
                                .withSubsets(subsets)
                                .build())
                        .update();
            }
        }
    }

    private static Endpoints endpoints(Service service, List<EndpointSubset> subsets) {
        return new EndpointsBuilder()
                .withNewMetadata()
                .withName(service.getMetadata().getName())
                .withNamespace(service.getMetadata().getNamespace())
                .withLabels(service.getMetadata().getLabels())
                .endMetadata()
                .withSubsets(subsets)
                .build();
    }

    private List<EndpointSubset> subsets(Service service) {
        List<Pod> selected = pods.inNamespace(service.getMetadata().getNamespace()).stream()
                .filter(pod ->
                        Selectors.contains(Pods.labels(pod), service.getSpec().getSelector()))
                .filter(pod -> !Pods.terminating(pod) && !Pods.ended(pod))
                .filter(pod -> pod.getStatus().getPodIP() != null)
                .sorted(Comparator.comparing(pod -> pod.getMetadata().getName()))
                .toList();
        if (selected.isEmpty()) {
            return List.of();
        }
        List<EndpointPort> ports = service.getSpec().getPorts().stream()
                .map(port -> port(port, selected.get(0)))
                .toList();
        return List.of(new EndpointSubsetBuilder()
                .withAddresses(selected.stream()
                        .filter(Pods::ready)
                        .map(EndpointsController::address)
                        .toList())
                .withNotReadyAddresses(selected.stream()
                        .filter(pod -> !Pods.ready(pod))
                        .map(EndpointsController::address)
                        .toList())
                .withPorts(ports)
                .build());
    }

    private static EndpointAddress address(Pod pod) {
        return new EndpointAddressBuilder()
                .withIp(pod.getStatus().getPodIP())
                .withNodeName(pod.getSpec().getNodeName())
                .withNewTargetRef()
                .withKind("Pod")
                .withName(pod.getMetadata().getName())
                .withNamespace(pod.getMetadata().getNamespace())
                .withUid(pod.getMetadata().getUid())
                .endTargetRef()
                .build();
    }

    private static EndpointPort port(ServicePort port, Pod pod) {
        return new EndpointPortBuilder()
                .withName(port.getName())
                .withPort(number(port, pod))
                .withProtocol(port.getProtocol())
                .build();
    }

    private static int number(ServicePort port, Pod pod) {
        IntOrString target = port.getTargetPort();
        if (target == null) {
            return port.getPort();
        }
        if (target.getIntVal() != null) {
            return target.getIntVal();
        }
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .filter(named -> target.getStrVal().equals(named.getName()))
                .map(named -> named.getContainerPort())
                .findFirst()
                .orElse(port.getPort());
    }
}
