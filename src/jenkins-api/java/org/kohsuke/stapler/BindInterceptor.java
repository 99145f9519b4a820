// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import java.lang.reflect.Type;
import net.sf.json.JSONObject;

public class BindInterceptor {
    public static final Object DEFAULT = null;
    public static final BindInterceptor NOOP = null;

    public Object onConvert(Type targetType, Class targetTypeErasure, Object jsonSource) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object instantiate(Class actualType, JSONObject json) {
        throw new UnsupportedOperationException("signatures only");
    }
}
