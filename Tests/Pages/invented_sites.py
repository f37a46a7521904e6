"""Templates of pages in the manner of many publishers; each gets a page and a title, and gives the markup."""
import json


def noise(page, words="Home News Sport Culture Opinion Podcasts Weather Jobs"):
    return "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in words.split())


def head(page, title, outlet, extra=""):
    day = page.writer.date()
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>'
            f'<meta property="og:title" content="{title}"><meta property="article:published_time" content="{day}T08:00:00Z">'
            f'<meta property="og:site_name" content="{outlet}">{extra}</head>')


def cookie(page, frame='<div id="cookie-banner" class="cookie-consent" role="dialog">*</div>'):
    return page.chrome("We and our 214 partners store and access information on your device, such as unique identifiers in "
                       "cookies, to process personal data. You may accept or manage your choices at any time by clicking below "
                       "or on the page of our privacy policy. These choices will be signalled to our partners.", frame)


def footer(page):
    return "<footer>" + page.chrome("© 2025 All rights reserved. No part of this site may be reproduced without consent.",
                                    "<p>*</p>") + "<ul>" + noise(page, "Contact Imprint Privacy Terms Advertise") + "</ul></footer>"


def body_with_heads(page, parts=3, tag="h2"):
    out = page.ps(2, 3)
    for _ in range(parts - 1):
        out.append(page.say(page.writer.heading(), f"<{tag}>*</{tag}>"))
        out += page.ps(2, 3)
    return out


def put(lines, place, text):
    lines.insert(min(place, len(lines)), text)
    return lines


# News


def wordpress_paper(page, title):
    lines = page.ps(7, 11)
    put(lines, 3, '<div class="code-block code-block-3">' + page.chrome("Advertisement", "<span>*</span>") + "</div>")
    put(lines, 5, page.teasers(1, '<div class="jnews_inline_related_post"><h3>Related posts</h3><div class="jeg_post"><a href="/a">*</a></div><p>%</p></div>'))
    return f"""{head(page, title, "The Harbourton Herald")}<body class="post-template-default single">{cookie(page)}
<header id="masthead" class="site-header"><nav><ul class="menu">{noise(page)}</ul></nav></header>
<main id="main"><article id="post-4711" class="post type-post hentry category-local">
<header class="entry-header"><h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="byline">by <a href="/author/x">{page.writer.person()}</a></span>
<time class="entry-date published">March 4, 2025</time></div></header>
<figure class="post-thumbnail"><img src="/a.jpg" alt="">{page.aside("A view of the quay. Photo: archive", "<figcaption>*</figcaption>")}</figure>
<div class="entry-content">{"".join(lines)}
<div class="sharedaddy sd-sharing-enabled">{page.chrome("Share this:", "<h3>*</h3>")}<ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a>council</a>, <a>harbour</a></span></footer></article>
<div class="author-box">{page.chrome("She has written about local politics since 2011 and lives by the sea.", "<p>*</p>")}</div>
<section class="related-posts"><h2>You may also like</h2>{page.teasers(4, '<article class="post"><h3><a href="/b">*</a></h3><p>%</p></article>')}</section>
<div id="comments" class="comments-area"><h2>5 thoughts</h2><ol class="comment-list">{page.comments(5, '<li class="comment"><cite>@</cite><div class="comment-content"><p>*</p></div></li>')}</ol></div>
</main><aside id="secondary" class="widget-area">{page.teasers(6, '<div class="widget"><a href="/c">*</a><p>%</p></div>')}</aside>{footer(page)}</body></html>"""


def hashed_broadcaster(page, title):
    blocks = []
    for index in range(page.rng.randint(3, 4)):
        if index:
            blocks.append('<div data-component="subheadline-block" class="ssrcss-18mjolk-ComponentWrapper e1xue1i83">'
                          + page.say(page.writer.heading(), '<h2 class="ssrcss-y2fd7s-StyledHeading e10rt3ze0">*</h2>') + "</div>")
        for _ in range(page.rng.randint(2, 4)):
            blocks.append('<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper ep2nwvo0"><div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1">'
                          + page.p(1, 2, attributes=' class="ssrcss-1q0x1qg-Paragraph e1jhz7w10"') + "</div></div>")
    image = '<div data-component="image-block" class="ssrcss-x7jo7h-ComponentWrapper"><figure><img src="x.webp" alt="quay">' + page.aside(
        "The quay before the storm", '<figcaption class="ssrcss-yyiqob-StyledFigureCopy"><span class="visually-hidden">Image caption, </span>*</figcaption>') + "</figure></div>"
    put(blocks, 2, image)
    put(blocks, 5, '<div data-component="unordered-list-block" class="ssrcss-uf6wea-RichTextComponentWrapper"><ul>' + page.teasers(
        3, '<li><a href="/d" class="ssrcss-k17ofw-InlineLink">*</a></li>').replace("%", "") + "</ul></div>")
    return f"""{head(page, title, "Coast Broadcasting")}<body><div id="root"><header role="banner"><nav><ul>{noise(page)}</ul></nav></header>
<main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper e1nh2i2l5"><header data-component="headline-block"><h1 id="main-heading">{title}</h1></header>
<div class="ssrcss-m5j4pi-MetadataContent"><time datetime="2025-03-04T09:12:00Z">4 March 2025</time></div>{"".join(blocks)}
<section data-component="topic-list"><h2>Related topics</h2><ul>{noise(page, "Harbours Councils Ferries")}</ul></section></article>
<section data-component="links-block"><h2>More on this story</h2>{page.teasers(4, '<div type="article"><p class="ssrcss-Headline">*</p><p>%</p></div>')}</section>
</main>{footer(page)}</div></body></html>"""


def split_by_ads(page, title):
    parts = "".join(f'<section class="story-body__inner">{"".join(page.ps(2, 3))}</section><div id="div-gpt-ad-{n}" class="ad-slot">'
                    + page.chrome("Story continues below", "<p>*</p>") + "</div>" for n in range(3))
    return f"""{head(page, title, "Velmouth Post")}<body><div class="wrapper"><div class="topbar"><ul>{noise(page)}</ul></div>
<div class="content-wrap"><div class="col-8"><div class="headline"><h1>{title}</h1><p class="dateline">{page.writer.person()} · 04.03.2025, 10:12</p></div>
<div class="story">{parts}<div class="paywall-content">{"".join(page.ps(2, 3))}</div></div>
<div class="newsletter-box"><h4>Our newsletter</h4>{page.chrome("Every morning the most important stories of the coast in your mailbox, free of charge.", "<p>*</p>")}<form><input></form></div>
<div class="teaser-list">{page.teasers(8, '<div class="teaser"><h3 class="teaser__title"><a href="/e">*</a></h3><p class="teaser__text">%</p></div>')}</div></div>
<div class="col-4">{page.teasers(6, '<div class="mostread"><a href="/f">*</a></div>').replace("%", "")}</div></div></div>{footer(page)}</body></html>"""


def old_tables(page, title):
    text = "<br><br>\n".join(page.p(raw=True) for _ in range(page.rng.randint(5, 8)))
    return f"""<html><head><title>{title}</title></head><body bgcolor=#ffffff><table width=100% border=0><tr><td colspan=3><img src=logo.gif>
<a href=/>Home</a> | <a href=/archive>Archive</a> | <a href=/contact>Contact</a></td></tr><tr><td width=150 valign=top>{page.teasers(7, '<a href=/g>*</a><br>').replace("%", "")}</td>
<td valign=top><font size=5><b>{title}</b></font><br><font size=1>Tuesday, March 4, 2025</font><p><font face=Arial size=2>{text}</font></p>
<table><tr><td><a href=/print>Print</a></td><td><a href=/mail>Send to a friend</a></td></tr></table></td><td width=120 valign=top>{page.teasers(3, '<font size=1><b>*</b><br>%</font><br>')}</td></tr>
<tr><td colspan=3 align=center><font size=1>{page.chrome("Copyright 2025 The Ashwick Weekly. Best seen at 800 by 600.")}</font></td></tr></table></body></html>"""


def key_points(page, title):
    points = '<div class="key-points"><h3>' + page.say("Key points") + "</h3>" + page.list(3, 4) + "</div>"
    return f"""{head(page, title, "Lindale Today")}<body><div id="app"><nav class="GlobalNav">{noise(page)}</nav><div class="Page-content"><article class="Article">
<div class="Article-header"><h1 class="Article-headline">{title}</h1><div class="Article-timestamp">Published Tue, Mar 4 2025</div></div>
{points}<div class="Article-body">{"".join(body_with_heads(page))}{page.table()}{"".join(page.ps(1, 2))}</div></article>
<div class="RelatedContent"><h3>Read next</h3>{page.teasers(5, '<div class="Card"><a href="/h">*</a><div>%</div></div>')}</div></div></div>{footer(page)}</body></html>"""


def jsonld_hydrated(page, title):
    lines = page.ps(6, 9, low=2, high=3)
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": "2025-03-04T08:00:00Z",
                       "publisher": {"@type": "Organization", "name": "Carrow Wire"}, "isAccessibleForFree": True})
    state = json.dumps({"props": {"pageProps": {"id": 7, "title": title}}})
    return f"""{head(page, title, "Carrow Wire", f'<script type="application/ld+json">{data}</script>')}<body><div id="__next"><div class="css-1dbjc4n"><header class="css-k0">
<ul>{noise(page)}</ul></header><div class="css-x1"><h1 class="css-h1">{title}</h1><div class="css-by">By {page.writer.person()}</div>
<div class="css-s9">{"".join(lines[:3])}</div><div class="css-rail">{page.teasers(1, '<aside><span>*</span><em>%</em></aside>')}</div><div class="css-s9">{"".join(lines[3:])}</div></div>
<div class="css-recirc">{page.teasers(5, '<a class="css-r" href="/i"><div>*</div><div>%</div></a>')}</div></div></div>
<script id="__NEXT_DATA__" type="application/json">{state}</script>{footer(page)}</body></html>"""


def interview(page, title):
    blocks = [page.p(2, 3)]
    for _ in range(page.rng.randint(4, 6)):
        blocks.append(page.say(page.writer.sentence(), "<p><strong>*</strong></p>"))
        blocks.append(page.p(2, 4))
    return f"""{head(page, title, "The Marlby Review")}<body><div class="site"><div class="header"><ul class="menu">{noise(page)}</ul></div><div class="main">
<div class="article-detail"><span class="kicker">Interview</span><h1>{title}</h1><div class="article-detail__meta">4 March 2025 | {page.writer.person()}</div>
<div class="article-detail__content">{"".join(blocks)}<p><em>{page.aside("The conversation was shortened.")}</em></p></div>
<div class="article-detail__share"><a>Share</a><a>Print</a></div></div>
<div class="sidebar"><h4>Latest</h4>{page.teasers(6, '<div class="item"><a href="/j">*</a><span>%</span></div>')}</div></div></div>{footer(page)}</body></html>"""


def short_under_overlays(page, title):
    return f"""{head(page, title, "Oxbridge Brief")}<body>{cookie(page, '<div class="fc-dialog"><div class="fc-body"><p>*</p></div></div>')}
{page.chrome("Please turn off your ad blocker. Our journalists are paid by what the ads bring in, and without them we could not go on reporting from your town day by day as we have done since 1922.", '<div class="adblock-overlay"><p>*</p></div>')}
<nav class="menu">{noise(page)}</nav><div class="brief"><h1>{title}</h1><div class="time">10:12, 4 March 2025</div><div class="brief-text">{"".join(page.ps(2, 3, low=2, high=2))}</div></div>
<div class="more"><h2>More briefs</h2>{page.teasers(10, '<div class="brief-item"><h3><a href="/k">*</a></h3><p>%</p></div>')}</div>{footer(page)}</body></html>"""


def arc_paper(page, title):
    lines = page.ps(7, 11, attributes=' data-el="text" class="wpds-c-cYdRxM font-copy"')
    put(lines, 4, '<div class="interstitial">' + page.teasers(1, '<p class="interstitial-link"><i><a href="/l">[*]</a></i></p>').replace("%", "") + "</div>")
    put(lines, 7, page.say("“" + page.writer.sentence().strip("“”") + "”", "<blockquote><p>*</p></blockquote>"))
    return f"""{head(page, title, "Estermere Standard")}<body><div id="fusion-app"><header class="page-header">{noise(page)}</header><main>
<article data-qa="main"><header><h1 data-qa="headline">{title}</h1>{page.aside(page.writer.sentence(), '<p class="sub-headline">*</p>')}</header><div class="byline">By {page.writer.person()}</div>
<div class="teaser-content"><div class="article-body">{"".join(lines[:3])}</div></div><div class="remainder-content"><div class="article-body">{"".join(lines[3:])}</div></div>
<div class="comments-cta">{page.chrome("View 128 comments", "<button>*</button>")}</div></article>
<div class="right-rail">{page.teasers(5, '<div><a href="/m">*</a><p>%</p></div>')}</div></main></div>{footer(page)}</body></html>"""


def drupal_press(page, title):
    lines = page.ps(5, 8)
    return f"""{head(page, title, "County of Brackley")}<body class="node-type-press-release"><div id="skip-link"><a href="#main">Skip to main content</a></div><div class="region region-header">{noise(page)}</div>
<div class="breadcrumb"><a>Home</a> » <a>News</a></div><div id="content" class="column"><h1 class="title" id="page-title">{title}</h1>
<div class="node node-press-release"><div class="field field-name-field-date"><span class="date-display-single">4 March 2025</span></div>
<div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">{"".join(lines)}{page.list()}</div></div></div></div></div>
<div class="region region-sidebar-first"><div class="block block-views">{page.teasers(6, '<div class="views-row"><a href="/n">*</a><p>%</p></div>')}</div></div>{footer(page)}</body></html>"""


# The web at large


def wiki(page, title):
    def section():
        text = page.say(page.writer.heading())
        return f'<h2><span class="mw-headline">{text}</span><span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>' + "".join(page.ps(2, 3))
    toc = '<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#1">1 Background</a></li><li><a href="#2">2 Money</a></li></ul></div>'
    return f"""{head(page, title, "Coastpedia")}<body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading">{title}</h1><div id="bodyContent">
<div id="siteSub">From Coastpedia, the free encyclopedia</div><div id="mw-content-text"><div class="mw-parser-output">{"".join(page.ps(2, 2))}{toc}{section()}{section()}{page.list()}{section()}
<div class="navbox" role="navigation">{page.teasers(8, '<a href="/o">*</a> · ').replace("%", "")}</div></div></div>
<div id="catlinks" class="catlinks">Categories: <a>Harbours</a> | <a>Towns</a></div></div></div><div id="mw-navigation"><ul>{noise(page, "Main_page Contents Random Help Community Upload")}</ul></div>
<div id="footer">{page.chrome("This page was last edited on 4 March 2025. Text is available under a free licence.", "<li>*</li>")}</div></body></html>"""


def howto(page, title):
    steps = "".join(f'<li class="step"><div class="step-num">{n}</div>{page.p(1, 2, tag="div")}</li>' for n in range(1, 6))
    return f"""{head(page, title, "Doing Well")}<body><div id="Header"><ul>{noise(page)}</ul></div><div class="Article FLC"><div data-type="AuthorProfile" class="AuthorProfile">{page.chrome("Written by an editor who likes gardens.", "<p>*</p>")}</div>
<header><h1 class="title">{title}</h1></header><div class="intro">{page.p()}</div><h3>{page.say("Things you need")}</h3>{page.list()}<h3>{page.say("What to do")}</h3><ol>{steps}</ol>
<h3>{page.say("Tips and warnings")}</h3>{page.list(2, 3)}<div class="promo">{page.teasers(4, '<div class="card"><a href="/p">*</a></div>').replace("%", "")}</div></div>{footer(page)}</body></html>"""


def blogger(page, title):
    text = "<br /><br />".join(page.p(2, 4, raw=True) for _ in range(page.rng.randint(5, 8)))
    picture = '<table class="tr-caption-container"><tbody><tr><td><img src="b.jpg"></td></tr><tr>' + page.aside("The tower in May", '<td class="tr-caption">*</td>') + "</tr></tbody></table>"
    return f"""{head(page, title, "Notes from the pier")}<body class="loading"><div class="navbar section">{noise(page)}</div><div class="main section"><div class="widget Blog"><div class="date-outer"><h2 class="date-header"><span>Tuesday, March 4, 2025</span></h2>
<div class="post hentry"><h3 class="post-title entry-title">{title}</h3><div class="post-body entry-content" id="post-body-1">{picture}{text}<div style="clear: both;"></div></div>
<div class="post-footer">Posted by <span class="fn">{page.writer.person()}</span> at 9:12 AM</div></div><div class="comments" id="comments"><h4>4 comments:</h4>
{page.comments(4, '<dl id="comments-block"><dt>@ said...</dt><dd class="comment-body"><p>*</p></dd></dl>')}</div></div></div></div>
<div class="sidebar section"><h2>Blog archive</h2>{page.teasers(8, '<li><a href="/q">*</a></li>').replace("%", "")}<h2>About me</h2>{page.chrome("I walk a lot and write it down.", "<p>*</p>")}</div></body></html>"""


def medium(page, title):
    def figure():
        return "<figure><img src=m.jpg>" + page.say("The square at noon, seen from the old bridge", '<figcaption class="imageCaption">*</figcaption>') + "</figure>"
    parts = body_with_heads(page, 3, "h3")
    put(parts, 3, figure())
    put(parts, 6, page.say(page.writer.sentence(), '<blockquote class="graf graf--pullquote">*</blockquote>'))
    return f"""{head(page, title, "Longform")}<body class="postShowScreen"><div class="metabar">{noise(page, "Write Sign_in Get_started")}</div><article><div class="section-content"><div class="section-inner">
<h1 class="graf graf--title">{title}</h1><div class="uiScale">{page.writer.person()} · Mar 4 · 6 min read</div>{"".join(parts)}</div></div></article>
<footer class="u-paddingTop10"><div class="claps">1.2K claps</div><div class="bio">{page.chrome("Writer of small things. Towns, trains, tea.", "<p>*</p>")}</div></footer>
<div class="placements">{page.teasers(3, '<div class="postItem"><h3>*</h3><p>%</p></div>')}</div><div class="responses">{page.comments(4, '<div class="responsesStream"><b>@</b><p>*</p></div>')}</div></body></html>"""


def manual(page, title):
    code = page.say("ferry = Ferry(route='north')\nferry.depart(at='08:15')", "<pre><code>*</code></pre>")
    terms = "<dl>" + "".join(page.say(page.writer.place(), "<dt><code>*</code></dt>") + page.say(page.writer.sentence(), "<dd>*</dd>") for _ in range(4)) + "</dl>"
    return f"""{head(page, title, "Ferry docs")}<body><div class="page-wrapper"><header class="top-nav">{noise(page, "Reference Guides Blog Search")}</header><div class="main-wrapper"><aside class="sidebar"><nav><ol>{noise(page, "Introduction Install Routes Timetables Errors Glossary Changelog")}</ol></nav></aside>
<main id="content" class="main-content"><article class="main-page-content"><h1>{title}</h1><div class="section-content">{"".join(page.ps(1, 2))}</div><h2>{page.say("Syntax")}</h2>{code}<h2>{page.say("Parameters")}</h2>{terms}
<h2>{page.say("Description")}</h2>{"".join(page.ps(2, 4))}{page.table()}</article><aside class="article-footer">{page.chrome("Help improve this page. Was it helpful to you?", "<h2>*</h2>")}</aside></main></div></div>{footer(page)}</body></html>"""


def captions_paper(page, title):
    lines = page.ps(6, 9)
    put(lines, 2, "<figure class='inline'><img src=c.jpg>" + page.say("Workers at the depot on Monday. They have been on strike since March.", "<figcaption>*</figcaption>") + "</figure>")
    return f"""{head(page, title, "Greywater Gazette")}<body><header id="page-header"><ul>{noise(page)}</ul></header><div id="story"><header><h1 id="story-heading">{title}</h1><p class="byline-dateline">By {page.writer.person()}, March 4, 2025</p></header>
<div class="story-body-supplemental"><div class="story-body story-body-1">{"".join(f'<p class="story-body-text story-content">{l[3:]}' if l.startswith("<p>") else l for l in lines[:4])}</div><div class="supplemental">{page.teasers(3, '<div class="marginalia"><h2>*</h2><p>%</p></div>')}</div></div>
<div class="story-body-supplemental"><div class="story-body story-body-2">{"".join(f'<p class="story-body-text story-content">{l[3:]}' if l.startswith("<p>") else l for l in lines[4:])}</div></div></div>
<section id="site-index"><ul>{noise(page)}</ul></section></body></html>"""


def lazy_divs(page, title):
    text = "".join(page.p(tag="div", attributes=' class="x-text"') for _ in range(page.rng.randint(5, 9)))
    return f"""{head(page, title, "Tarnside Notes")}<body><div class="w"><div class="n">{noise(page)}</div><div class="c"><div class="t">{title}</div><div class="d">March 4th, 2025</div><div class="b">{text}</div>
<div class="s">{page.teasers(4, '<div class="r"><a href="/s">*</a></div>').replace("%", "")}</div></div></div></body></html>"""


def recipe(page, title):
    return f"""{head(page, title, "Salt and Sea")}<body class="single-post"><div class="site-header">{noise(page)}</div><div class="content-sidebar-wrap"><main class="content"><article class="entry"><header class="entry-header"><h1 class="entry-title">{title}</h1></header>
<div class="entry-content">{"".join(page.ps(3, 4))}<div class="wprm-recipe"><h3>{page.say("Ingredients")}</h3>{page.list(4, 6, item='<li class="wprm-recipe-ingredient">*</li>')}<h3>{page.say("Instructions")}</h3>{page.list(3, 5, "ol", '<li class="wprm-recipe-instruction">*</li>')}</div>{"".join(page.ps(1, 2))}</div></article>
<div class="entry-comments" id="comments"><h3>Reader interactions</h3>{page.comments(5, '<li class="comment"><header><p class="comment-author">@ says</p></header><div class="comment-content"><p>*</p></div></li>')}</div></main>
<aside class="sidebar sidebar-primary"><section class="widget"><h4>About</h4>{page.chrome("Hello! I cook what the boats bring in and what grows behind the house.", "<p>*</p>")}</section></aside></div>{footer(page)}</body></html>"""


def review(page, title):
    verdict = '<div class="verdict-box"><h3>' + page.say("Our verdict") + "</h3>" + page.p(1, 2) + "</div>"
    pros = '<div class="pros-cons"><div class="pro"><h4>' + page.say("For") + "</h4>" + page.list(2, 4) + '</div><div class="con"><h4>' + page.say("Against") + "</h4>" + page.list(2, 4) + "</div></div>"
    return f"""{head(page, title, "Gear and Gull")}<body><header class="site-head"><ul>{noise(page)}</ul></header><div id="content"><article class="review-article"><header><h1>{title}</h1></header><div id="article-body" class="text-copy bodyCopy auto">{verdict}{pros}{"".join(body_with_heads(page))}
<div class="deal-widget">{page.chrome("Today's best deals: check the price at four shops", "<span>*</span>")}</div></div></article><div class="listing">{page.teasers(6, '<a class="article-link" href="/t"><h3>*</h3><p>%</p></a>')}</div></div>{footer(page)}</body></html>"""


def nested_magazine(page, title):
    blocks = "".join(f'<div class="grid"><div class="grid__col grid__col--8"><div class="wysiwyg">{"".join(page.ps(1, 3))}</div></div></div>' for _ in range(4))
    return f"""{head(page, title, "Halewick Magazine")}<body><div class="page"><div class="page__nav">{noise(page)}</div><div class="page__hero"><h1>{title}</h1>{page.aside(page.writer.sentence(), '<p class="hero__intro">*</p>')}</div>
<div class="page__sections">{blocks}</div><div class="page__related">{page.teasers(3, '<div class="card"><h3 class="card__title">*</h3><p class="card__text">%</p></div>')}</div></div>{footer(page)}</body></html>"""


# Small sites, of which pieces are looked for


def forum_less_blog(page, title):
    return f"""<!DOCTYPE html><html><head><title>{title} – Kai's corner</title></head><body><div id="page"><div id="header"><h1><a href="/">Kai's corner</a></h1><div class="description">Odds and ends</div></div><div id="content" class="narrowcolumn">
<div class="navigation">« <a href="/u">Older</a> | <a href="/v">Newer</a> »</div><div class="post"><h2>{title}</h2><small>March 4th, 2025</small><div class="entry">{"".join(page.ps(3, 6))}{page.list()}{page.say(page.writer.sentence(), "<blockquote><p>*</p></blockquote>")}{page.p()}
<p class="postmetadata">{page.chrome("This entry was posted on Tuesday and is filed under Odds. You can follow any responses through the feed.")}</p></div></div>
<h3 id="comments">3 responses</h3><ol class="commentlist">{page.comments(3, '<li><cite>@</cite> Says:<p>*</p></li>')}</ol></div><div id="sidebar"><ul><li><h2>Archives</h2><ul>{noise(page, "March_2025 February_2025 January_2025")}</ul></li><li><h2>Recent posts</h2>{page.teasers(6, '<a href="/w">*</a>').replace("%", "")}</li></ul></div></div></body></html>"""


def ngo(page, title):
    return f"""{head(page, title, "Friends of the Quay")}<body><div class="elementor"><div class="elementor-location-header">{noise(page)}</div><div class="elementor-section"><h1 class="elementor-heading-title">{title}</h1>
<div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">{"".join(body_with_heads(page))}</div></div><div class="elementor-widget-post-navigation">{page.teasers(2, '<a href="/x">*</a>').replace("%", "")}</div>
<div class="elementor-element donate">{page.chrome("Support our work: with 10 crowns a month you help to keep the quay open for all.", "<p>*</p>")}</div></div>{footer(page)}</div></body></html>"""


def typo3(page, title):
    return f"""{head(page, title, "Town of Winmoor")}<body id="p17"><div id="wrap"><div id="metanav">{noise(page, "Contact Sitemap Search")}</div><div id="mainnav">{noise(page)}</div><div id="breadcrumb">You are here: <a>Town hall</a> &gt; <a>News</a></div>
<div id="main"><div class="news news-single"><div class="article"><h1>{title}</h1><div class="footer"><p><span class="news-list-date">04.03.2025</span></p></div>{page.p(tag="div", attributes=' class="teaser-text"')}<div class="news-text-wrap">{"".join(page.ps(3, 6))}{page.table()}</div>
<div class="news-backlink-wrap"><a href="/y">Back to the list</a></div></div></div></div><div id="right">{page.chrome("Town hall, Market Square 1. Open Monday to Friday from 9 to 12.", '<div class="csc-default"><p>*</p></div>')}</div></div>{footer(page)}</body></html>"""


def uni_blog(page, title):
    notes = "".join(page.aside(page.writer.sentence(), '<li id="fn">* <a href="#r">↩</a></li>') for _ in range(2))
    return f"""{head(page, title, "Institute for Coasts")}<body><div class="layout"><header class="layout__header">{noise(page)}</header><main role="main"><article><div class="article__header"><h1>{title}</h1><p class="authors">{page.writer.person()}</p></div>
<div class="article__content prose">{"".join(body_with_heads(page))}<section class="footnotes"><ol>{notes}</ol></section></div></article><section class="cite">{page.chrome("Cite this as: Institute for Coasts, Blog 17, 2025.", "<p>*</p>")}</section></main>
<section class="latest">{page.teasers(4, '<article class="tile"><h2>*</h2><p>%</p></article>')}</section></div>{footer(page)}</body></html>"""


def hand_made(page, title):
    lines = page.ps(4, 7)
    return f"""<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY><CENTER><H1>{title}</H1></CENTER><HR>{"".join(line.replace("<p>", "<P>").replace("</p>", "") for line in lines)}<HR>{page.chrome("Mail comments to the webmaster. Visitors since 1998: 20417", "<ADDRESS>*</ADDRESS>")}<A HREF=index.html>Back</A></BODY></HTML>"""


NEWS = [wordpress_paper, hashed_broadcaster, split_by_ads, old_tables, key_points, jsonld_hydrated, interview, short_under_overlays, arc_paper, drupal_press]
WEB = [wiki, howto, blogger, medium, manual, captions_paper, lazy_divs, recipe, review, nested_magazine]
CHUNKS = [forum_less_blog, ngo, typo3, uni_blog, hand_made, blogger, medium, wordpress_paper, split_by_ads, nested_magazine]
