package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as Go writes them into JSON: {@code 3.0} is {@code 3}, and the API server takes it for a number of replicas.
 * Integers get the smallest type that holds them, as Jackson does when it reads JSON, so that trees compare as equal.
 */
final class PlainNumbers extends JsonNodeFactory {
    static final PlainNumbers FACTORY = new PlainNumbers();

    private static final long serialVersionUID = 1L;

    /** From here on Go writes an exponent. */
    private static final double EXPONENT_FROM = 1e21;

    /**
     * @throws ArithmeticException if the value is infinite or not a number: JSON has neither
     */
    @Override
    public NumericNode numberNode(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("JSON has no " + value);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXPONENT_FROM;
        return whole ? integerNode(new BigDecimal(value).toBigInteger()) : super.numberNode(value);
    }

    NumericNode integerNode(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? numberNode(value.longValue()) : (NumericNode) super.numberNode(value);
    }
}
