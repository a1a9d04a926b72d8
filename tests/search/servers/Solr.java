import org.apache.solr.client.solrj.embedded.JettyConfig;
import org.apache.solr.client.solrj.embedded.JettySolrRunner;

/** A server over a folder of cores; prints "STARTED port", ends with its standard input. */
public class Solr {
  public static void main(String[] arguments) throws Exception {
    JettySolrRunner runner = new JettySolrRunner(arguments[0], JettyConfig.builder().setPort(0).setContext("/solr").build());
    runner.start();
    System.out.println("STARTED " + runner.getLocalPort());
    while (System.in.read() >= 0) {}
    runner.stop();
  }
}
