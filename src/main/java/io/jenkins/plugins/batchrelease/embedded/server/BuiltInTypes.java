package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds every cluster has, in the versions that Kubernetes 1.32 serves. */
final class BuiltInTypes {

    /** apiVersion, plural, kind, n(amespaced) or c(luster), short names, traits. */
    private static final String TABLE =
            """
            v1 namespaces Namespace c ns STATUS
            v1 nodes Node c no STATUS
            v1 pods Pod n po STATUS
            v1 services Service n svc STATUS
            v1 endpoints Endpoints n ep -
            v1 secrets Secret n - -
            v1 configmaps ConfigMap n cm -
            v1 serviceaccounts ServiceAccount n sa -
            v1 events Event n ev -
            v1 replicationcontrollers ReplicationController n rc STATUS,SCALE,GENERATION
            v1 podtemplates PodTemplate n - -
            v1 limitranges LimitRange n limits -
            v1 resourcequotas ResourceQuota n quota STATUS
            v1 persistentvolumeclaims PersistentVolumeClaim n pvc STATUS
            v1 persistentvolumes PersistentVolume c pv STATUS
            apps/v1 deployments Deployment n deploy STATUS,SCALE,GENERATION
            apps/v1 statefulsets StatefulSet n sts STATUS,SCALE,GENERATION
            apps/v1 replicasets ReplicaSet n rs STATUS,SCALE,GENERATION
            apps/v1 daemonsets DaemonSet n ds STATUS,GENERATION
            apps/v1 controllerrevisions ControllerRevision n - -
            batch/v1 jobs Job n - STATUS,GENERATION
            batch/v1 cronjobs CronJob n cj STATUS,GENERATION
            autoscaling/v2 horizontalpodautoscalers HorizontalPodAutoscaler n hpa STATUS
            autoscaling/v1 horizontalpodautoscalers HorizontalPodAutoscaler n hpa STATUS
            policy/v1 poddisruptionbudgets PodDisruptionBudget n pdb STATUS,GENERATION
            networking.k8s.io/v1 ingresses Ingress n ing STATUS,GENERATION
            networking.k8s.io/v1 ingressclasses IngressClass c - GENERATION
            networking.k8s.io/v1 networkpolicies NetworkPolicy n netpol GENERATION
            discovery.k8s.io/v1 endpointslices EndpointSlice n - GENERATION
            coordination.k8s.io/v1 leases Lease n - -
            rbac.authorization.k8s.io/v1 roles Role n - -
            rbac.authorization.k8s.io/v1 rolebindings RoleBinding n - -
            rbac.authorization.k8s.io/v1 clusterroles ClusterRole c - -
            rbac.authorization.k8s.io/v1 clusterrolebindings ClusterRoleBinding c - -
            scheduling.k8s.io/v1 priorityclasses PriorityClass c pc GENERATION
            storage.k8s.io/v1 storageclasses StorageClass c sc -
            apiextensions.k8s.io/v1 customresourcedefinitions CustomResourceDefinition c crd,crds STATUS,GENERATION
            """;

    private BuiltInTypes() {}

    static List<ResourceType> all() {
        return TABLE.lines().map(BuiltInTypes::parse).toList();
    }

    private static ResourceType parse(String line) {
        String[] cell = line.split(" ");
        String[] api = cell[0].split("/");
        return new ResourceType(
                api.length == 2 ? api[0] : "",
                api[api.length - 1],
                cell[1],
                cell[2],
                cell[3].equals("n"),
                values(cell[4]).toList(),
                values(cell[5]).map(Trait::valueOf).collect(Collectors.toCollection(() -> traits())));
    }

    private static Stream<String> values(String cell) {
        return cell.equals("-") ? Stream.empty() : Arrays.stream(cell.split(","));
    }

    private static Set<Trait> traits() {
        return java.util.EnumSet.noneOf(Trait.class);
    }
}
