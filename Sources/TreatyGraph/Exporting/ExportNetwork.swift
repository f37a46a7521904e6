import Positions
import Statements

/// Actors, and what they take sides on, with the weights of the ties between them.
public struct ExportNetwork: Hashable, Sendable {
  /// An actor or an object.
  public struct Node: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// True for an actor.
    public var isActor: Bool
    /// What sort of actor or object it is; empty where that is not known.
    public var kind: String
    /// What the directory calls it; empty for what the directory does not know.
    public var directoryID: String
  }

  /// A tie by the places of its ends.
  public struct Edge: Hashable, Sendable {
    /// The place of the one end.
    public var source: Int
    /// The place of the other.
    public var target: Int
    /// Never 0.
    public var weight: Double
  }

  /// Actors first.
  public var nodes: [Node]
  /// Ties that are not 0; those between actors once, the earlier first.
  public var edges: [Edge]
  /// True for a network of actors and objects.
  public var isTwoMode: Bool
  /// By row and column, whole.
  public var matrix: [[Double]]

  private var actorCount: Int { nodes.count(where: \.isActor) }

  /// The matrix as a table: what stands in a row's first place is its name.
  public var matrixTable: ExportTable {
    let rows = nodes.prefix(actorCount)
    let columns = isTwoMode ? nodes.dropFirst(actorCount) : rows
    return ExportTable(
      columns: [""] + columns.map(\.name),
      rows: zip(rows, matrix).map { node, values in
        [.text(node.name)] + values.map { .number($0) }
      })
  }

  /// The ties as a table.
  public var edgeTable: ExportTable {
    ExportTable(
      columns: ["source", "target", "weight", "sign"],
      rows: edges.map { edge in
        [
          .text(nodes[edge.source].name), .text(nodes[edge.target].name), .number(edge.weight),
          .text(edge.sign),
        ]
      })
  }

  /// GraphML, as networkx and igraph read it.
  public var graphML: String {
    let keys = ["name", "mode", "kind", "directory_id"].map {
      "  <key id=\"\($0)\" for=\"node\" attr.name=\"\($0)\" attr.type=\"string\"/>\n"
    }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      \(keys.joined())  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <key id="sign" for="edge" attr.name="sign" attr.type="string"/>
        <graph id="positions" edgedefault="undirected">

      """
    for (index, node) in nodes.enumerated() {
      text += "    <node id=\"n\(index)\">"
      for (key, value) in [
        ("name", node.name), ("mode", node.mode), ("kind", node.kind),
        ("directory_id", node.directoryID),
      ] {
        text += "<data key=\"\(key)\">\(value.xml)</data>"
      }
      text += "</node>\n"
    }
    for (index, edge) in edges.enumerated() {
      text +=
        "    <edge id=\"e\(index)\" source=\"n\(edge.source)\" target=\"n\(edge.target)\">"
        + "<data key=\"weight\">\(edge.weight)</data><data key=\"sign\">\(edge.sign)</data></edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  /// GEXF 1.2, as Gephi and networkx read it.
  public var gexf: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
        <graph defaultedgetype="undirected" mode="static">
          <attributes class="node" mode="static">
            <attribute id="0" title="mode" type="string"/>
            <attribute id="1" title="kind" type="string"/>
            <attribute id="2" title="directory_id" type="string"/>
          </attributes>
          <attributes class="edge" mode="static">
            <attribute id="3" title="sign" type="string"/>
          </attributes>
          <nodes>

      """
    for (index, node) in nodes.enumerated() {
      let values = [node.mode, node.kind, node.directoryID].enumerated().map {
        "<attvalue for=\"\($0)\" value=\"\($1.xml)\"/>"
      }
      text +=
        "      <node id=\"n\(index)\" label=\"\(node.name.xml)\"><attvalues>\(values.joined())"
        + "</attvalues></node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for (index, edge) in edges.enumerated() {
      text +=
        "      <edge id=\"\(index)\" source=\"n\(edge.source)\" target=\"n\(edge.target)\" "
        + "weight=\"\(edge.weight)\"><attvalues><attvalue for=\"3\" value=\"\(edge.sign)\"/>"
        + "</attvalues></edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  /// DOT for Graphviz: the tie is `value`, as Graphviz wants whole weights above 0, and every node has
  /// every attribute.
  public var dot: String {
    var text = "graph positions {\n"
    for (index, node) in nodes.enumerated() {
      text +=
        "  n\(index) [label=\"\(node.name.dot)\", mode=\"\(node.mode)\", kind=\"\(node.kind.dot)\", "
        + "directory_id=\"\(node.directoryID.dot)\"];\n"
    }
    for edge in edges {
      text +=
        "  n\(edge.source) -- n\(edge.target) [value=\"\(edge.weight)\", sign=\"\(edge.sign)\"];\n"
    }
    return text + "}\n"
  }

  /// UCINET's DL as a list of edges; its labels have no blanks, at which readers would cut them.
  public var dl: String {
    let labels = nodes.map { $0.name.label }.joined(separator: ",\n")
    let lines = edges.map { "\($0.source + 1) \($0.target + 1) \($0.weight)\n" }
    return "dl n=\(nodes.count)\nformat = edgelist1\nlabels:\n\(labels)\ndata:\n\(lines.joined())"
  }

  /// Pajek, one relation a file; the sign stands as text beside the weight, as some readers drop it.
  public var pajek: String {
    // The second number of a two-mode network is one that networkx refuses.
    var text = "*Vertices \(nodes.count)\n"
    for (index, node) in nodes.enumerated() {
      text += "\(index + 1) \"\(node.name.replacing("\"", with: "”"))\"\n"
    }
    text += "*Edges\n"
    for edge in edges {
      text += "\(edge.source + 1) \(edge.target + 1) \(edge.weight) l \"\(edge.sign)\"\n"
    }
    return text
  }
}

extension ExportNetwork.Node {
  fileprivate var mode: String { isActor ? "actor" : "object" }
}

extension ExportNetwork.Edge {
  /// What sort of tie it is, in a word.
  var sign: String { weight < 0 ? "negative" : "positive" }
}

extension String {
  /// As text of DOT: with typographic quotation marks, which no writer leaves unescaped.
  fileprivate var dot: String {
    replacing("\"", with: "”").replacing("\\", with: "\\\\").replacing("\n", with: " ")
  }

  /// A word that readers of labels do not cut.
  fileprivate var label: String {
    String(map { $0.isWhitespace || $0 == "," || $0 == "\"" ? "_" : $0 })
  }
}
