/**
 * Runs `job` in a task of its own, soon; or, with `atMost` milliseconds, once the page is at rest, that long from now at the
 * latest. Returns a function that calls it off.
 */
export function later(job: () => void, atMost: number | null = null): () => void {
  if (atMost !== null && 'requestIdleCallback' in window) {
    const request = requestIdleCallback(job, { timeout: atMost });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(job);
  return () => clearTimeout(timer);
}
