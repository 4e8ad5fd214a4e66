import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { loadModule } from '../load-module.ts';

export interface LazyPart<P> {
  (props: P): ReactNode;
  /** Loads it ahead of time. A failure is told when the component is shown, which tries again. */
  readonly prefetch: () => void;
}

/**
 * A component that is loaded when it is first shown, with `fallback` in its place until then. Unlike React's `lazy`, a load that
 * failed is tried again when the component is put up anew, so that "Try again" can work.
 */
export function lazyPart<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
  fallback: ReactNode | ((props: P) => ReactNode) = null,
): LazyPart<P> {
  let loaded: ComponentType<P> | null = null;
  const fetchPart = async (): Promise<ComponentType<P>> => {
    loaded ??= pick(await loadModule(load));
    return loaded;
  };
  function Part(props: P): ReactNode {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Loaded !== null) return undefined;
      let isShown = true;
      const show = async (): Promise<void> => {
        const component = await fetchPart();
        if (isShown) setLoaded(() => component);
      };
      show().catch((reason: unknown) => {
        if (isShown) setError(reason);
      });
      return () => {
        isShown = false;
      };
    }, [Loaded]);
    if (error !== null) throw error instanceof Error ? error : new Error('A part of the page could not be loaded.');
    if (Loaded !== null) return <Loaded {...props} />;
    return typeof fallback === 'function' ? fallback(props) : fallback;
  }
  const prefetch = (): void => {
    fetchPart().catch(() => undefined);
  };
  return Object.assign(Part, { prefetch });
}
