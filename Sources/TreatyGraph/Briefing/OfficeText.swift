/// The fixed texts of a DOCX file (ECMA-376, WordprocessingML).
enum OfficeText {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let contentTypes =
    head + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="png" ContentType="image/png"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
      """

  static let relations =
    head + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relationTypes)/officeDocument" Target="word/document.xml"/>\
      </Relationships>
      """

  static func documentRelations(_ hasPicture: Bool) -> String {
    let picture =
      "<Relationship Id=\"rId2\" Type=\"\(relationTypes)/image\" Target=\"media/picture.png\"/>"
    return head + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relationTypes)/styles" Target="styles.xml"/>\
      \(hasPicture ? picture : "")</Relationships>
      """
  }

  /// An A4 page with margins of 2.5 cm.
  static func document(_ body: String) -> String {
    head + """
      <w:document xmlns:w="\(namespace)" xmlns:r="\(relationTypes)" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>\(body)\
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" \
      w:gutter="0"/></w:sectPr></w:body></w:document>
      """
  }

  /// The picture, with what it shows in words for those who cannot see it.
  static func drawing(_ width: Int, _ height: Int, _ words: String) -> String {
    """
    <w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
    <wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="1" name="picture" descr="\(words)"/>\
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
    <pic:nvPicPr><pic:cNvPr id="1" name="picture.png"/><pic:cNvPicPr/></pic:nvPicPr>\
    <pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
    <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
    </wp:inline></w:drawing></w:r></w:p>
    """
  }

  /// Black on white: no meaning hangs on colour.
  static let styles =
    head + """
      <w:styles xmlns:w="\(namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="21"/>\
      <w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      \(style("Title", "<w:spacing w:after=\"40\"/>", "<w:b/><w:sz w:val=\"36\"/>"))\
      \(style("Subtitle", "<w:spacing w:after=\"240\"/>", "<w:sz w:val=\"20\"/>"))\
      \(style("Heading1", "<w:keepNext/><w:spacing w:before=\"280\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"24\"/>", name: "heading 1"))\
      \(style("Caption", "", "<w:sz w:val=\"18\"/>", name: "caption"))\
      \(style("Quote", "<w:keepNext/><w:spacing w:after=\"0\"/><w:ind w:left=\"340\"/>", "<w:i/>"))\
      \(style("Source", "<w:ind w:left=\"340\"/>", "<w:sz w:val=\"18\"/>"))\
      <w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>\
      <w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>\
      </w:style></w:styles>
      """

  private static func style(
    _ id: String, _ paragraph: String, _ run: String, name: String? = nil
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name ?? id)\"/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}
