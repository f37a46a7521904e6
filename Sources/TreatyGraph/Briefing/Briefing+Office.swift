import Foundation
import Reading

extension Briefing {
  /// The page as a DOCX file, with the picture as PNG; nil where memory is out.
  func docx(picture: [UInt8]?) -> [UInt8]? {
    let size = picture.flatMap(Self.size)
    let body =
      Self.paragraph(title, style: "Title") + Self.paragraph(subtitle, style: "Subtitle")
      + blocks.map { Self.block($0, pictureSize: size) }.joined()
    var parts = [
      PackageWriter.Part("[Content_Types].xml", Array(OfficeText.contentTypes.utf8)),
      PackageWriter.Part("_rels/.rels", Array(OfficeText.relations.utf8)),
      PackageWriter.Part("word/document.xml", Array(OfficeText.document(body).utf8)),
      PackageWriter.Part("word/styles.xml", Array(OfficeText.styles.utf8)),
      PackageWriter.Part(
        "word/_rels/document.xml.rels", Array(OfficeText.documentRelations(size != nil).utf8)),
    ]
    if let picture, size != nil {
      parts.append(PackageWriter.Part("word/media/picture.png", picture))
    }
    return PackageWriter().zip(parts)
  }

  private static func block(_ block: Block, pictureSize: PictureSize?) -> String {
    switch block {
    case .heading(let text): return paragraph(text, style: "Heading1")
    case .paragraph(let text): return paragraph(text)
    case .picture(_, let words):
      let drawing =
        pictureSize.map { OfficeText.drawing($0.width, $0.height, words.xml) } ?? ""
      return drawing + paragraph(words, style: "Caption")
    case .quote(let text, let source, let address):
      return paragraph("“\(text)”", style: "Quote")
        + paragraph([source, address].compactMap(\.self).joined(separator: " · "), style: "Source")
    case .table(let rows): return table(rows)
    }
  }

  private static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text.xml)</w:t></w:r></w:p>"
  }

  private static func table(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { index, cells in
      // The first row stands on each page, and no row is cut by one.
      let kind = "<w:trPr><w:cantSplit/>\(index == 0 ? "<w:tblHeader/>" : "")</w:trPr>"
      let bold = index == 0 ? "<w:rPr><w:b/></w:rPr>" : ""
      let fields = cells.map { cell in
        "<w:tc><w:p><w:r>\(bold)<w:t xml:space=\"preserve\">\(cell.xml)</w:t></w:r></w:p></w:tc>"
      }
      return "<w:tr>\(kind)\(fields.joined())</w:tr>"
    }
    return
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>"
      + lines.joined() + "</w:tbl>" + paragraph("")
  }

  private struct PictureSize {
    /// In English Metric Units.
    var width: Int
    var height: Int
  }

  /// As wide as the text of a page, unless it would be higher than it.
  private static func size(of png: [UInt8]) -> PictureSize? {
    guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    func number(_ place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    guard width > 0, height > 0 else { return nil }
    let (widest, highest) = (5_760_000.0, 8_200_000.0)
    let scale = min(widest / Double(width), highest / Double(height))
    return PictureSize(width: Int(Double(width) * scale), height: Int(Double(height) * scale))
  }
}
