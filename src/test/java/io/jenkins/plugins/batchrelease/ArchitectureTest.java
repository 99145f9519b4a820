package io.jenkins.plugins.batchrelease;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the house: imports point downwards only, and Jenkins is imported in one room. */
class ArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.batchrelease.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.jenkins.plugins.batchrelease");

    @Test
    void importsPointDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("jenkins")
                .definedBy(ROOT + "jenkins..")
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("embedded")
                .definedBy(ROOT + "embedded..")
                .layer("service")
                .definedBy(ROOT + "service..")
                .layer("run")
                .definedBy(ROOT + "run..")
                .layer("adapters")
                .definedBy(
                        ROOT + "workload..",
                        ROOT + "traffic..",
                        ROOT + "hook..",
                        ROOT + "analysis..",
                        ROOT + "record..",
                        ROOT + "cluster..")
                .layer("release")
                .definedBy(ROOT + "release..")
                .layer("plan")
                .definedBy(ROOT + "plan..", ROOT + "manifest..")
                .whereLayer("jenkins")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("embedded")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("jenkins", "cli")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("service", "jenkins", "cli")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("run", "service", "jenkins", "cli")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers("adapters", "run", "service", "jenkins", "cli")
                .check(OURS);
    }

    @Test
    void jenkinsIsImportedInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "jenkins..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "hudson..",
                        "jenkins..",
                        "org.jenkinsci..",
                        "org.kohsuke..",
                        "com.cloudbees..",
                        "jakarta.servlet..")
                .check(OURS);
    }

    @Test
    void thePureRoomsTouchNoCluster() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "plan..", ROOT + "manifest..", ROOT + "release..", ROOT + "workload..", ROOT + "hook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..", "java.net..", "java.util.concurrent..")
                .check(OURS);
    }

    @Test
    void oneRoomTalksToTheKubernetesClient() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "service..", ROOT + "run..", ROOT + "record..", ROOT + "traffic..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8..")
                .check(OURS);
    }

    @Test
    void whatTheKindsShareKnowsNoneOfThem() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "workload")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "workload.*..")
                .check(OURS);
        slices().matching(ROOT + "workload.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
    }
}
