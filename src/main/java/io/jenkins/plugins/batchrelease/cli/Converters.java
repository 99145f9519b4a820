package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.InvalidBatches;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From what people type to values. */
final class Converters {
    private Converters() {}

    /** {@code 3}, or {@code '1, 20%, 50%, 100%'}. */
    static final class Batches implements ITypeConverter<BatchSpec> {
        @Override
        public BatchSpec convert(String text) {
            try {
                return BatchSpec.parse(text);
            } catch (InvalidBatches invalid) {
                throw new TypeConversionException(invalid.getMessage());
            }
        }
    }

    /** {@code each}, or {@code before,none}. */
    static final class Gates implements ITypeConverter<GateChoice> {
        @Override
        public GateChoice convert(String text) {
            try {
                return GateChoice.parse(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }

    /** {@code deployment/worker}. */
    static final class Selector implements ITypeConverter<WorkloadSelector> {
        @Override
        public WorkloadSelector convert(String text) {
            try {
                return WorkloadSelector.parse(text);
            } catch (InvalidManifest other) {
                throw new TypeConversionException(other.getMessage());
            }
        }
    }

    /** {@code web}, or {@code web@1}. */
    static final class Switch implements ITypeConverter<ServiceSwitch> {
        private static final Pattern SWITCH =
                Pattern.compile("(?<service>[a-z0-9][a-z0-9.-]*)(@(?<batch>[1-9][0-9]{0,5}))?");

        @Override
        public ServiceSwitch convert(String text) {
            Matcher match = SWITCH.matcher(text.strip());
            if (!match.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a Service; write its name, or name@batch to switch after that batch");
            }
            String batch = match.group("batch");
            return new ServiceSwitch(match.group("service"), batch == null ? 0 : Integer.parseInt(batch));
        }
    }

    /** {@code 90s}, {@code 10m}, {@code 1h}; a bare number is seconds. In milliseconds. */
    static final class Duration implements ITypeConverter<Long> {
        private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,7})(s|m|h|)");

        @Override
        public Long convert(String text) {
            Matcher match = DURATION.matcher(text.strip());
            if (!match.matches()) {
                throw new TypeConversionException("'" + text + "' is not a duration; write 90s, 10m or 1h");
            }
            long seconds =
                    switch (match.group(2)) {
                        case "m" -> 60;
                        case "h" -> 3600;
                        default -> 1;
                    };
            return Long.parseLong(match.group(1)) * seconds * 1000;
        }
    }

    /** {@code 10}: at least one. */
    static final class Number implements ITypeConverter<Integer> {
        private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

        @Override
        public Integer convert(String text) {
            if (!NUMBER.matcher(text.strip()).matches()) {
                throw new TypeConversionException("'" + text + "' is not allowed; write a number from 1 to 999999");
            }
            return Integer.valueOf(text.strip());
        }
    }

    /** {@code v3}, or {@code 3}. */
    static final class VersionNumber implements ITypeConverter<Integer> {
        private static final Pattern VERSION = Pattern.compile("v?([1-9][0-9]{0,8})");

        @Override
        public Integer convert(String text) {
            Matcher match = VERSION.matcher(text.strip());
            if (!match.matches()) {
                throw new TypeConversionException("'" + text + "' is not a version; write v3, as history shows it");
            }
            return Integer.valueOf(match.group(1));
        }
    }
}
