/** What the map hears from the page around it. */
export interface PageEvents {
  readonly onResize: () => void;
  /** Fonts have come in, first or later. */
  readonly onFonts: () => void;
}

/** Watches the container's size, the screen's density and the fonts; returns a function that stops it. */
export function watchPage(container: HTMLElement, fontsWanted: readonly string[], events: PageEvents): () => void {
  const observer = new ResizeObserver(() => events.onResize());
  observer.observe(container);
  const stopDensity = watchDensity(events.onResize);
  const { fonts } = container.ownerDocument;
  fonts.addEventListener('loadingdone', events.onFonts);
  let isOver = false;
  void Promise.allSettled(fontsWanted.map((font) => fonts.load(font)))
    .then(() => fonts.ready)
    .then(() => (isOver ? undefined : events.onFonts()));
  return () => {
    isOver = true;
    observer.disconnect();
    stopDensity();
    fonts.removeEventListener('loadingdone', events.onFonts);
  };
}

/** A media query tells of one change only, so each change asks a new one. */
function watchDensity(onChange: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onQuery = (): void => {
    query.removeEventListener('change', onQuery);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', onQuery);
    onChange();
  };
  query.addEventListener('change', onQuery);
  return () => query.removeEventListener('change', onQuery);
}
