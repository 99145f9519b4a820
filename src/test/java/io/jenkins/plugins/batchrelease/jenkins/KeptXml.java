package io.jenkins.plugins.batchrelease.jenkins;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.io.xml.DomDriver;

/**
 * XML as Jenkins keeps it: XStream with fields by name, whatever is missing left empty, and only our own classes and the
 * Java library's plain ones let in.
 */
public final class KeptXml {
    private final XStream xstream = new XStream(new DomDriver());

    public KeptXml() {
        xstream.allowTypesByWildcard(new String[] {"io.jenkins.plugins.batchrelease.jenkins.**"});
        xstream.ignoreUnknownElements();
    }

    public String write(Object kept) {
        return xstream.toXML(kept);
    }

    public Object read(String xml) {
        return xstream.fromXML(xml);
    }
}
