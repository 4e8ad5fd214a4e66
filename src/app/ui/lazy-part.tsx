import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A component that is loaded when it is first shown, with `fallback` in its place until then. Unlike React's `lazy`, a load that
 * failed is tried again when the component is put up anew, so that "Try again" can work.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode | ((props: P) => ReactNode) = null,
): (props: P) => ReactNode {
  let loaded: ComponentType<P> | null = null;
  return function LazyPart(props: P): ReactNode {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Loaded !== null) return undefined;
      let isShown = true;
      const fetchPart = async (): Promise<void> => {
        const component = await load();
        loaded = component;
        if (isShown) setLoaded(() => component);
      };
      fetchPart().catch((reason: unknown) => {
        if (isShown) setError(reason);
      });
      return () => {
        isShown = false;
      };
    }, [Loaded]);
    if (error !== null) throw error instanceof Error ? error : new Error('A part of the page could not be loaded.');
    if (Loaded !== null) return <Loaded {...props} />;
    return typeof fallback === 'function' ? fallback(props) : fallback;
  };
}
