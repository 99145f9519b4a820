package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.manifest.NameForm;

/**
 * Narrows a Service's selector to the pods of the new version once a batch is ready.
 *
 * @param service name of the Service
 * @param batch number of the batch after which it switches; 0 stands for the last one
 */
public record ServiceSwitch(String service, int batch) {
    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if no Service can be called that */
    public ServiceSwitch {
        NameForm.LABEL.require("serviceSwitch", service);
    }

    /** The batch after which this switches, in a release of {@code batches} batches. */
    public int effectiveBatch(int batches) {
        return batch == 0 ? batches : Math.min(batch, batches);
    }
}
