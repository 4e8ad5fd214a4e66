const PANEL = '[data-map-edge], [data-map-obstacle]';

function holdsPanel(node: Node): boolean {
  return node instanceof Element && (node.matches(PANEL) || node.querySelector(PANEL) !== null);
}

/** Calls `onChange` now and whenever `container` or a panel over it opens, closes or changes size. Returns a function that ends it. */
export function watchPanels(container: Element, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange);
  const watch = (): void => {
    sizes.disconnect();
    sizes.observe(container);
    for (const panel of document.querySelectorAll(PANEL)) sizes.observe(panel);
    onChange();
  };
  const changes = new MutationObserver((records) => {
    const changed = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    if (changed.some(holdsPanel)) watch();
  });
  changes.observe(document.body, { childList: true, subtree: true });
  watch();
  return () => {
    sizes.disconnect();
    changes.disconnect();
  };
}
