import { useSyncExternalStore } from 'react';
import type { Aspect } from '../../core/model/scene.ts';

/** `phone`: bottom sheet and tabs. `narrow`: panels, but Groups makes way for the inspector. `wide`: room for all. */
export type Layout = 'phone' | 'narrow' | 'wide';

const PHONE = '(max-width: 759px)';
const NARROW = '(max-width: 1099px)';
const LOW = '(max-height: 619px)';
const COARSE = '(pointer: coarse)';
const PORTRAIT = '(orientation: portrait)';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

/** The layout as the page is now, for what cannot wait for a component. */
export function layoutNow(): Layout {
  if (matchMedia(PHONE).matches) return 'phone';
  return matchMedia(NARROW).matches ? 'narrow' : 'wide';
}

/** The aspect as the page is now. */
export function aspectNow(): Aspect {
  return matchMedia(PHONE).matches && matchMedia(PORTRAIT).matches ? 'tall' : 'wide';
}

export function useLayout(): Layout {
  const isPhone = useMedia(PHONE);
  const isNarrow = useMedia(NARROW);
  return isPhone ? 'phone' : isNarrow ? 'narrow' : 'wide';
}

/** The aspect of the map: tall on a phone held upright. */
export function useAspect(): Aspect {
  const isPhone = useMedia(PHONE);
  const isPortrait = useMedia(PORTRAIT);
  return isPhone && isPortrait ? 'tall' : 'wide';
}

/** Too low for the headline and the paste box beside everything else. */
export function useIsLow(): boolean {
  return useMedia(LOW);
}

/** The pointer is a finger: what can be pressed is larger. */
export function useIsCoarse(): boolean {
  return useMedia(COARSE);
}
