/// The elements that the reader tells apart; all others are inline and have no meaning.
enum HTMLTag: String, Hashable {
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case main, article, section, header, footer, nav, aside, div, form, fieldset, dialog
  case h1, h2, h3, h4, h5, h6, p, blockquote, pre, hr, br, address, details, summary
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, img, picture, video, audio, iframe, object, embed, svg, canvas, math
  case button, input, select, option, textarea, label
  case a, time, span, sup, del, s, strike, center

  /// True of what no reader sees, or sees as something other than text.
  var isNeverRead: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .nav, .footer, .aside, .form, .dialog,
      .figure, .figcaption, .caption, .video, .audio, .iframe, .object, .embed, .svg, .canvas,
      .math, .button, .input, .select, .textarea, .menu, .del, .s, .strike:
      true
    default: false
    }
  }

  /// True where a line ends before and after the element.
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .header, .footer, .nav, .aside, .div, .form,
      .fieldset, .h1, .h2, .h3, .h4, .h5, .h6, .p, .blockquote, .pre, .hr, .address, .details,
      .summary, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .td,
      .th, .figure, .figcaption, .dialog, .center:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
