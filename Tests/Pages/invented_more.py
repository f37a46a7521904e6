"""More templates, written after the first ones had been scored and before any reader had seen these."""
from invented_sites import body_with_heads, cookie, footer, head, noise, put


def block_editor(page, title):
    lines = body_with_heads(page)
    put(lines, 3, '<div class="wp-block-group has-background newsletter-signup">' + page.chrome(
        "Never miss a story: sign up and get our letter every Friday morning, free of charge and without advertising.", "<p>*</p>") + "</div>")
    put(lines, 5, '<div class="wp-block-columns"><div class="wp-block-column">' + page.p() + '</div><div class="wp-block-column">' + page.p() + "</div></div>")
    return f"""{head(page, title, "The Tolhurst Observer")}<body class="wp-embed-responsive">{cookie(page)}<div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation">{noise(page)}</nav></header>
<main class="wp-block-group is-layout-flow"><h1 class="wp-block-post-title">{title}</h1><div class="wp-block-post-date"><time datetime="2025-03-04">March 4, 2025</time></div><div class="entry-content wp-block-post-content is-layout-constrained">{"".join(lines)}</div>
<div class="wp-block-query"><ul class="wp-block-post-template">{page.teasers(4, '<li class="wp-block-post"><h2 class="wp-block-post-title"><a href="/a">*</a></h2><div class="wp-block-post-excerpt"><p>%</p></div></li>')}</ul></div>
<div class="wp-block-comments">{page.comments(3, '<li><div>@</div><div class="wp-block-comment-content"><p>*</p></div></li>')}</div></main></div>{footer(page)}</body></html>"""


def endless_scroll(page, title):
    lines = page.ps(6, 9)
    other = "".join(page.chrome(page.writer.paragraph(2, 3), "<p>*</p>") for _ in range(4))
    second = page.writer.title()
    return f"""{head(page, title, "Morrow Mail")}<body><header><nav>{noise(page)}</nav></header><div id="stream"><article class="full-article"><h1>{title}</h1><div class="meta">{page.writer.person()}, 4 March 2025</div><div class="text">{"".join(lines)}</div></article>
<article class="full-article next"><h2>{second}</h2><div class="meta">{page.writer.person()}, 3 March 2025</div><div class="text">{other}</div></article></div>{footer(page)}</body></html>"""


def short_among_long_teasers(page, title):
    return f"""{head(page, title, "Cranfield Courier")}<body><nav>{noise(page)}</nav><main><article class="story"><h1>{title}</h1><p class="meta">March 4, 2025</p>{"".join(page.ps(2, 3, low=2, high=3))}</article>
<section class="river">{page.teasers(8, '<article class="story"><h2><a href="/b">*</a></h2><p>% <a href="/b">Read more</a></p></article>')}</section></main>{footer(page)}</body></html>"""


def german_classes(page, title):
    return f"""{head(page, title, "Kestrelton Anzeiger")}<body><div class="seitenkopf"><ul class="hauptmenue">{noise(page)}</ul></div><div class="inhalt"><div class="beitrag"><span class="dachzeile">Local</span><h1 class="ueberschrift">{title}</h1><div class="autor">By {page.writer.person()}</div>
<div class="beitragstext">{"".join(page.ps(6, 9))}<div class="infokasten">{page.aside(page.writer.sentence(), "<p>*</p>")}</div></div></div><div class="weitere-meldungen"><h3>More reports</h3>{page.teasers(5, '<div class="meldung"><a href="/c">*</a><p>%</p></div>')}</div>
<div class="kommentare">{page.comments(4, '<div class="eintrag"><b>@</b><p>*</p></div>')}</div></div>{footer(page)}</body></html>"""


def broken_lines(page, title):
    text = "<br>\n<br>\n".join(f"<span style='font-family:Georgia'>{page.p(2, 3, raw=True)}</span>" for _ in range(page.rng.randint(6, 9)))
    return f"""{head(page, title, "Silverbay Sun")}<body><table class="layout"><tr><td class="left">{noise(page)}</td><td class="mid"><div class="TextBlock"><h1>{title}</h1><i>Tuesday, 4 March 2025</i><br>{text}<br><br><a href="/print">Print this story</a></div></td>
<td class="right">{page.teasers(4, '<b><a href="/d">*</a></b><br>%<br>')}</td></tr></table></body></html>"""


def mail_layout(page, title):
    rows = "".join(f'<tr><td style="padding:8px 24px;font-size:16px">{page.p()}</td></tr>' for _ in range(page.rng.randint(5, 8)))
    return f"""<!DOCTYPE html><html><head><title>{title}</title></head><body><table width="100%"><tr><td align="center"><table width="600"><tr><td>{page.chrome("View this email in your browser", "<a href='/w'>*</a>")}</td></tr>
<tr><td style="padding:24px"><h1>{title}</h1></td></tr>{rows}<tr><td style="font-size:11px">{page.chrome("You are receiving this because you signed up on our website. Unsubscribe or change your preferences at any time.")}</td></tr></table></td></tr></table></body></html>"""


def questions(page, title):
    items = "".join("<details><summary>" + page.say(page.writer.heading() + "?") + "</summary>" + page.p(1, 3) + page.p(1, 2) + "</details>" for _ in range(5))
    return f"""{head(page, title, "Harbour Authority")}<body><a class="skip" href="#main">Skip to content</a><header>{noise(page)}</header><main id="main"><h1>{title}</h1><div class="intro">{page.p()}</div><div class="faq">{items}</div></main>
<aside class="contact-box">{page.chrome("Questions? Call us Monday to Friday from 9 to 16 or write to the front desk.", "<p>*</p>")}</aside>{footer(page)}</body></html>"""


def quotes_and_tweets(page, title):
    lines = page.ps(5, 8)
    put(lines, 2, page.say("“" + page.writer.sentence().strip("“”") + "”", '<blockquote class="pull-quote"><p>*</p></blockquote>'))
    put(lines, 4, page.aside(page.writer.comment(), '<blockquote class="twitter-tweet"><p>*</p>&mdash; A (@a) <a href="/t">March 4, 2025</a></blockquote>'))
    put(lines, 6, page.list())
    return f"""{head(page, title, "Penhallow Press")}<body><div class="l-header">{noise(page)}</div><div class="l-main"><div class="c-entry-hero"><h1 class="c-page-title">{title}</h1>{page.aside(page.writer.sentence(), '<p class="c-entry-summary">*</p>')}<div class="c-byline">By {page.writer.person()}</div></div>
<div class="l-col__main"><div class="c-entry-content">{"".join(lines)}</div></div><div class="l-col__sidebar">{page.teasers(6, '<div class="c-compact-river__entry"><a href="/e">*</a><p>%</p></div>')}</div></div>{footer(page)}</body></html>"""


def live_entries(page, title):
    entries = "".join(f'<div class="live-post"><div class="live-post__time">{10 + n}:15</div><h2 class="live-post__title">{page.say(page.writer.heading())}</h2><div class="live-post__body">{page.p(1, 2)}{page.p(1, 2)}</div></div>' for n in range(6))
    return f"""{head(page, title, "Ashwick Live")}<body><nav>{noise(page)}</nav><main><h1>{title}</h1><div class="live-summary">{page.p()}</div><div class="live-posts">{entries}</div></main><div class="rail">{page.teasers(5, '<div class="rail-card"><a href="/f">*</a><p>%</p></div>')}</div>{footer(page)}</body></html>"""


def think_tank(page, title):
    notes = "".join(page.aside(page.writer.sentence(), '<p class="footnote"><a href="#r">[1]</a> *</p>') for _ in range(3))
    return f"""{head(page, title, "Centre for Ferries")}<body><header class="site-header">{noise(page)}</header><div class="hero"><h1>{title}</h1><div class="hero__meta">Commentary · 4 March 2025</div></div><div class="layout-2col"><div class="layout-2col__main rich-text">
<div class="executive-summary"><h2>{page.say("Summary")}</h2>{page.list(3, 4)}</div>{"".join(body_with_heads(page, 4))}<div class="footnotes">{notes}</div></div><div class="layout-2col__aside"><div class="expert-card">{page.chrome("Senior fellow, works on ports, tides and the people who live by them.", "<p>*</p>")}</div>
{page.teasers(4, '<div class="pub-card"><h4><a href="/g">*</a></h4><p>%</p></div>')}</div></div>{footer(page)}</body></html>"""


MORE = [block_editor, endless_scroll, short_among_long_teasers, german_classes, broken_lines, mail_layout, questions, quotes_and_tweets, live_entries, think_tank]
