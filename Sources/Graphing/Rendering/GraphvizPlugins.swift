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
    guard let context = gvContextPlugins(nil, 0) else {
      throw .graphviz(message: "no context")
    }
    for name in withFonts ? forFonts : forVectors {
      gvAddLibrary(context, try library(name, in: folder))
    }
    return context
  }

  private static func library(
    _ name: String, in folder: String
  ) throws(GraphingError) -> UnsafeMutablePointer<gvplugin_library_t> {
    let path = "\(folder)/libgvplugin_\(name).so.6"
    guard let handle = dlopen(path, RTLD_NOW),
      let symbol = dlsym(handle, "gvplugin_\(name)_LTX_library")
    else {
      throw .plugin(path: path, message: dlerror().map { String(cString: $0) } ?? "no such file")
    }
    return symbol.assumingMemoryBound(to: gvplugin_library_t.self)
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
