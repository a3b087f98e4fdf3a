/// How a page looks, in light, in dark, on a telephone and on paper.
enum HTMLStyle {
  static let text = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
      --red: #b42318; --amber: #8a5a00; --blue: #0b5cad; --green: #1a7f37; --was: #ffe2df; --is: #d3f5da }
    @media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --line: #3d444d; --soft: #161b22;
      --red: #ff8f87; --amber: #e3b341; --blue: #79c0ff; --green: #56d364; --was: #67221f; --is: #124d22 } }
    * { box-sizing: border-box }
    body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); max-width: 80rem; margin: 1.5rem auto; padding: 0 1rem }
    h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.3rem; margin: 2rem 0 .3rem } h4 { font-size: .85rem; margin: .6rem 0 .2rem }
    h3 { font-size: 1.05rem; line-height: 1.4; margin: .2rem 0 .3rem; overflow-wrap: anywhere }
    a { color: var(--blue) } :focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }
    .filter { border: 0; margin: .5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
    .filter legend { float: left; padding: 0; color: var(--quiet) } .filter label { cursor: pointer }
    .error > .badge, .error .badge, .filter .error b { color: var(--red) } .warning .badge, .filter .warning b { color: var(--amber) }
    .note .badge, .filter .note b { color: var(--blue) } .badge { text-transform: uppercase; font-size: .75rem; font-weight: 700; letter-spacing: .03em }
    body:has(#show-error:not(:checked)) :is(article, li).error, body:has(#show-warning:not(:checked)) :is(article, li).warning,
    body:has(#show-note:not(:checked)) :is(article, li).note { display: none }
    nav { margin: 1rem 0; border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; font-size: .9rem } summary { cursor: pointer }
    nav ul { list-style: none; margin: .4rem 0; padding: 0 } nav li { padding: .1rem 0 .1rem 4.6rem; text-indent: -4.6rem; overflow-wrap: anywhere }
    nav a { color: inherit; text-decoration: none } nav a:hover { text-decoration: underline } nav .badge { display: inline-block; width: 4.6rem; text-indent: 0 }
    dl.versions { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; margin: .2rem 0 1rem } dl.versions dt { color: var(--quiet) }
    dl.versions dd { margin: 0; overflow-wrap: anywhere } dl.versions span, .side h4 span { color: var(--quiet); font-weight: 400 }
    article { border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: 6px; padding: .5rem 1rem .8rem; margin: 1rem 0;
      content-visibility: auto; contain-intrinsic-size: auto 30rem; scroll-margin-top: 1rem }
    article:target { outline: 2px solid var(--blue) }
    article.error { border-left-color: var(--red) } article.warning { border-left-color: var(--amber) } article.note { border-left-color: var(--blue) }
    .verdicts { display: flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: baseline; margin: .2rem 0 .5rem }
    .verdict { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .82rem; white-space: nowrap; color: var(--quiet) }
    .verdict.breaking { color: var(--red); border-color: currentColor; font-weight: 600 } .verdict.unproved { color: var(--amber); border-color: currentColor; font-weight: 600 }
    .fingerprint { margin-left: auto; color: var(--quiet); font: .78rem ui-monospace, monospace; text-decoration: none } .fingerprint:hover { text-decoration: underline }
    .reach, .cause, .approval { margin: .3rem 0; font-size: .9rem } .cause { color: var(--amber) } .approval { color: var(--green) }
    .reach ul { display: inline; margin: 0; padding: 0 } .reach li { display: inline; overflow-wrap: anywhere } .reach li:not(:last-child)::after { content: ", " }
    .reach details { display: inline-block; margin-left: .3rem } .reach details[open] { display: block; margin: 0 }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem } .side { min-width: 0 } .side.none p { color: var(--quiet); margin: .2rem 0 }
    .side h4, .pointer { overflow-wrap: anywhere } .pointer { margin: .2rem 0; font-size: .78rem; color: var(--quiet) }
    code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
    pre, ol.code { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
    pre { padding: .5rem .7rem } ol.code { list-style: none; padding: .3rem 0 }
    ol.code li { display: grid; grid-template-columns: 3.6rem 1fr } ol.code code { padding: 0 .5rem 0 1.2rem; text-indent: -.7rem; min-width: 0 }
    ol.code li::before { content: attr(value); text-align: right; padding-right: .6rem; color: var(--quiet); font: 12.5px/1.5 ui-monospace, monospace; white-space: nowrap; user-select: none }
    ol.code .hit::before { color: var(--ink); font-weight: 700 } mark { color: inherit; border-radius: 2px; padding: .05rem 0; font-weight: 700 }
    .before .hit { box-shadow: inset 3px 0 var(--red) } .after .hit { box-shadow: inset 3px 0 var(--green) }
    .before .new { background: color-mix(in srgb, var(--was) 45%, transparent) } .after .new { background: color-mix(in srgb, var(--is) 45%, transparent) }
    .before mark, .witness mark { background: var(--was) } .after mark { background: var(--is) }
    .witness .field { color: var(--quiet) } .witness p { margin: .3rem 0 } .witness summary { font-size: .85rem; color: var(--quiet) } .refused strong { color: var(--red) }
    @media screen and (max-width: 48rem) { .sides { grid-template-columns: 1fr } body { margin: .8rem auto } article { padding: .4rem .7rem .6rem }
      .fingerprint { margin-left: 0 } ol.code code { padding-left: .7rem } }
    @media print { :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #f6f8fa; --red: #b42318; --amber: #8a5a00;
      --blue: #0b5cad; --green: #1a7f37; --was: #ffe2df; --is: #d3f5da } html { font-size: 11.5px } body { font-size: 1rem; margin: 0; max-width: none; print-color-adjust: exact }
      article { content-visibility: visible; box-decoration-break: clone; -webkit-box-decoration-break: clone } .side, .witness { break-inside: avoid }
      h2, h3, h4, .verdicts, .reach { break-after: avoid } .filter input, .witness details, nav:has(details:not([open])) { display: none }
      code, pre, ol.code li::before { font-size: .8rem } }
    """
}
