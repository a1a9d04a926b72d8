import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node in a folder; prints "STARTED port", ends with its standard input. */
public class OpenSearch {
  public static void main(String[] arguments) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(9999);
    runner.onBuild((number, settings) -> settings.put("discovery.type", "single-node"))
        .build(OpenSearchRunner.newConfigs().basePath(arguments[0]).baseHttpPort(9600).clusterName("minutes").numOfNode(1).useLogger());
    System.out.println("STARTED " + runner.node().settings().get("http.port"));
    while (System.in.read() >= 0) {}
    runner.close();
  }
}
