// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import net.sf.json.JSONObject;

public interface DataBoundResolvable {
    Object bindResolve(StaplerRequest2 request, JSONObject src);
}
