package io.jenkins.plugins.batchrelease;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows of the house: imports point downwards only, and Jenkins is imported in one room. */
@AnalyzeClasses(
        packages = "io.jenkins.plugins.batchrelease",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.batchrelease.";

    @ArchTest
    static final ArchRule IMPORTS_POINT_DOWNWARDS = layeredArchitecture()
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
                    ROOT + "workload..", ROOT + "traffic..", ROOT + "analysis..", ROOT + "record..", ROOT + "cluster..")
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
            .mayOnlyBeAccessedByLayers("adapters", "run", "service", "jenkins", "cli");

    @ArchTest
    static final ArchRule JENKINS_IS_IMPORTED_IN_ONE_ROOM = noClasses()
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
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule THE_PURE_ROOMS_TOUCH_NO_CLUSTER = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "plan..", ROOT + "manifest..", ROOT + "release..", ROOT + "workload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8..", "java.net..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule ONE_ROOM_TALKS_TO_THE_KUBERNETES_CLIENT = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "service..", ROOT + "run..", ROOT + "record..", ROOT + "traffic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fabric8..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}
