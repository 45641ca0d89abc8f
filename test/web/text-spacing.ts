/** The spaces that a reader may ask for: WCAG 2.2, success criterion 1.4.12. */
export function spaceText(): void {
  const spaces = new CSSStyleSheet();
  spaces.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaces];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
}

/** What is shown and larger than the box that holds it, where that box neither scrolls nor grows. */
export function cutOff(): string[] {
  const cut: string[] = [];
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // what is there for ears alone takes no room
      if (clipPath !== 'none') continue;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isCut =
        (overflowX === 'hidden' && scrollWidth > clientWidth + 1) ||
        (overflowY === 'hidden' && scrollHeight > clientHeight + 1);
      if (isCut) cut.push(element.outerHTML.slice(0, 100));
    }
  }
  return cut;
}
