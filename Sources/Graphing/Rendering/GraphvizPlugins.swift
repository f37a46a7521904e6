import CGraphviz
import Glibc

/// Graphviz's plugins, loaded by name instead of by the machine's configuration file.
///
/// SVG is drawn without the plugin that asks the machine for its fonts, so that it comes out the
/// same everywhere and twice as fast; PNG and PDF cannot do without.
struct GraphvizPlugins {
  private static let forVectors = ["core", "neato_layout"]
  private static let forFonts = ["core", "neato_layout", "pango"]

  static func makeContext(withFonts: Bool) throws(GraphingError) -> OpaquePointer {
    let folder = try folder()
    // A context chooses who measures text when it is made: the plugins must be there before, as
    // "built in" ones. The list ends with an empty entry and lives as long as the context.
    let names = withFonts ? forFonts : forVectors
    let list = UnsafeMutablePointer<lt_symlist_t>.allocate(capacity: names.count + 1)
    list.initialize(repeating: lt_symlist_t(name: nil, address: nil), count: names.count + 1)
    for (index, name) in names.enumerated() {
      list[index] = lt_symlist_t(
        name: strdup("gvplugin_\(name)_LTX_library"), address: try library(name, in: folder))
    }
    guard let context = tg_graphviz_context(list) else { throw .graphviz(message: "no context") }
    return context
  }

  private static func library(
    _ name: String, in folder: String
  ) throws(GraphingError) -> UnsafeMutableRawPointer {
    let path = "\(folder)/libgvplugin_\(name).so.6"
    guard let handle = dlopen(path, RTLD_NOW),
      let symbol = dlsym(handle, "gvplugin_\(name)_LTX_library")
    else {
      throw .plugin(path: path, message: dlerror().map { String(cString: $0) } ?? "no such file")
    }
    return symbol
  }

  private static func folder() throws(GraphingError) -> String {
    let libraries = ["lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu", "lib64", "lib"]
    let folders = libraries.map { "/usr/\($0)/graphviz" } + ["/usr/local/lib/graphviz"]
    for folder in folders where access(folder + "/libgvplugin_core.so.6", R_OK) == 0 {
      return folder
    }
    throw .noPluginFolder(tried: folders)
  }
}
