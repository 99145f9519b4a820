// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util.io;

public interface OnMaster {}
