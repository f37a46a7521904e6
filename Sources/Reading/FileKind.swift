/// What a file is by its name: what is worth taking of a folder, and where many articles are in one.
package enum FileKind: Hashable, Sendable {
  case text, page, pdf, table, message, office, archive, references

  /// Nil for a name that promises no article; of an address only the path counts.
  package init?(name: String) {
    let path = name.prefix { $0 != "?" && $0 != "#" }
    let file = path.split(separator: "/").last ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "html", "htm", "xhtml": self = .page
    case "pdf": self = .pdf
    case "csv", "tsv", "jsonl", "ndjson", "json": self = .table
    case "eml", "mbox", "mht", "mhtml": self = .message
    case "docx", "odt", "rtf", "epub": self = .office
    case "zip": self = .archive
    case "ris", "bib": self = .references
    default: return nil
    }
  }
}
