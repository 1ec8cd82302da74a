/*
 * What must hold on every page, looked at from inside the page. Each check returns a list of findings in words, empty if all
 * is well. Nothing here changes the page but space(), which can be undone.
 */
(() => {
  const BANNER = '[data-testid=sample], .sample';
  const CONTACT = 'footer [data-testid=contact], footer [data-testid=help-contact], footer p';
  const ERRORS = '[data-testid=error-summary], [data-testid=problem], [data-testid=desk-problem], [data-testid=connected-elsewhere]';
  const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const SMALLEST = 44;
  const ROUNDING = 1;

  const words = text => text.replace(/\s+/g, ' ').trim();
  const name = element => {
    const outer = element.cloneNode(false).outerHTML;
    return `${outer.slice(0, 160)} “${words(element.textContent).slice(0, 40)}”`;
  };
  const all = selector => [...document.querySelectorAll(selector)];

  /* The language, one heading, the title made of it, and what frames every page. */
  function frame(language, desk) {
    const findings = [];
    const need = (held, finding) => held || findings.push(finding);
    const headings = all('h1');
    need(document.documentElement.lang === language, `lang is ${document.documentElement.lang}`);
    need(headings.length === 1, `${headings.length} h1`);
    need(all('main').length === 1, `${all('main').length} main`);
    findings.push(...title(headings[0]));
    need(all(BANNER).length > 0, 'no sample banner');
    need(desk || all(CONTACT).length > 0, 'no contact in the footer');
    const first = document.querySelector(TARGETS);
    need(first && first.getAttribute('href') === '#' + document.querySelector('main')?.id,
      'the first stop of Tab is not the link to the text');
    return findings;
  }

  /* "[Error: ]heading | site name" */
  function title(heading) {
    const parts = document.title.match(/^(エラー(?:（[^）]*）)?：|Error: )?(.+) \| ([^|]+)$/s);
    if (!parts) {
      return [`the title is ${document.title}`];
    }
    const findings = [];
    const failed = all(ERRORS).length > 0;
    if (failed !== Boolean(parts[1])) {
      findings.push(`the title ${failed ? 'does not say' : 'says'} that something is wrong: ${document.title}`);
    }
    const clone = heading ? heading.cloneNode(true) : document.createElement('h1');
    clone.querySelectorAll('.official, .translation').forEach(other => other.remove());
    if (!words(parts[2]).startsWith(words(clone.textContent)) || words(clone.textContent) === '') {
      findings.push(`the title ${document.title} is not made of the heading ${words(clone.textContent)}`);
    }
    if (!words(document.querySelector('header')?.textContent ?? '').includes(words(parts[3]))) {
      findings.push(`the title's ${parts[3]} is not in the header`);
    }
    return findings;
  }

  /* What a page of ours never holds. */
  function markup() {
    const findings = [];
    all('[style], style').forEach(it => findings.push(`style in the page: ${name(it)}`));
    all('script').forEach(it => findings.push(`script in the page: ${name(it)}`));
    all('*').filter(it => it.getAttributeNames().some(attribute => /^on/.test(attribute)))
      .forEach(it => findings.push(`script in an attribute: ${name(it)}`));
    all('[placeholder]').forEach(it => findings.push(`placeholder: ${name(it)}`));
    all(':disabled, [aria-disabled=true]').forEach(it => findings.push(`disabled: ${name(it)}`));
    return findings;
  }

  /* Where something is wrong, a reader begins with what it is. */
  function focus() {
    const summary = document.querySelector('[data-testid=error-summary]');
    return !summary || document.activeElement === summary ? []
      : [`the focus is not in the error summary but on ${name(document.activeElement)}`];
  }

  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: false});
  const hiddenFromEyes = style => style.position === 'absolute'
    && (parseFloat(style.width) <= 1 || style.clipPath.startsWith('inset(50%'));

  /* The page fits the window's width, and nothing is cut off. */
  function overflow() {
    const room = document.documentElement.clientWidth;
    const findings = [];
    if (document.documentElement.scrollWidth > room) {
      const widest = all('body *').filter(shown)
        .reduce((most, it) => it.getBoundingClientRect().right > most.getBoundingClientRect().right ? it : most, document.body);
      findings.push(`scrolls sideways, ${document.documentElement.scrollWidth} px: ${name(widest)}`);
    }
    for (const element of all('body *:not(input, select)').filter(shown)) {
      const style = getComputedStyle(element);
      const cuts = value => value === 'hidden' || value === 'clip';
      if (hiddenFromEyes(style)) {
        continue;
      }
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + ROUNDING
          || cuts(style.overflowY) && element.scrollHeight > element.clientHeight + ROUNDING) {
        findings.push(`cut off: ${name(element)}`);
      }
    }
    return findings;
  }

  /* WCAG 2.2, 1.4.12: what a reader's own stylesheet may ask for. */
  const spacing = new CSSStyleSheet();
  spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'
    + ' p { margin-bottom: 2em !important; }');
  function space(on) {
    document.adoptedStyleSheets = on ? [spacing] : [];
  }

  /* WCAG 2.2, 2.5.8 excepts a target in a sentence; a box or circle is hit by its label, too. */
  function inText(element) {
    if (getComputedStyle(element).display !== 'inline') {
      return false;
    }
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') {
      block = block.parentElement;
    }
    const own = words(element.textContent);
    return words(block.textContent).length > own.length;
  }

  function targets() {
    return all(TARGETS).filter(shown).filter(it => !inText(it)).flatMap(element => {
      const label = /^(checkbox|radio)$/.test(element.type) && element.labels[0];
      const box = (label || element).getBoundingClientRect();
      return box.width + 0.5 >= SMALLEST && box.height + 0.5 >= SMALLEST ? []
        : [`a target of ${Math.round(box.width)} × ${Math.round(box.height)} px: ${name(element)}`];
    });
  }

  /* Bytes as they were sent: of the page itself and of what it loads beside; and the icons, which not every browser loads. */
  function weight() {
    const bytes = kind => performance.getEntriesByType(kind).reduce((sum, it) => sum + it.encodedBodySize, 0);
    return {page: bytes('navigation'), parts: bytes('resource'), icons: all('link[rel~=icon]').map(it => it.href)};
  }

  /* The rules of WCAG 2.2 A and AA and axe's best practice: what is violated, each with the first place. */
  async function axe() {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await window.axe.run(document,
      {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false});
    return found.violations.map(it => `axe ${it.id}: ${it.help}, ${it.nodes.length} times, first ${it.nodes[0].html}`);
  }

  window.tour = {frame, markup, focus, overflow, space, targets, weight, axe};
})();
