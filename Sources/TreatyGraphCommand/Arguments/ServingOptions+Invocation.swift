import Foundation
import Serving
import TreatyGraph

extension Invocation {
  /// How pages are served, as the options have it.
  var servingOptions: ServingOptions {
    var options = ServingOptions(coder: coder)
    options.port = self[ServeCommand.port]
    options.isReadOnly = self[ServeCommand.readOnly]
    options.showsTexts = self[ServeCommand.fullTexts]
    options.judges = judges
    // The next address comes from a thread of the server, past all that is buffered.
    options.announce = { address in
      FileHandle.standardOutput.write(Data("\(address)\n".utf8))
    }
    return options
  }
}
