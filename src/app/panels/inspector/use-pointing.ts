import { useEffect, useState } from 'react';
import type { Pointed } from '../../../core/view/describe-related.ts';
import { useApp } from '../../store/store.ts';

/** What is pointed at in a list of reasons; its people and topics are lit on the map as long. */
export function usePointing(): readonly [Pointed | null, (pointed: Pointed | null) => void] {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const match = useApp((state) => state.match);
  useEffect(() => {
    if (pointed === null || pointed.keys.size === 0) return undefined;
    match(pointed.keys);
    return () => match(null);
  }, [pointed, match]);
  return [pointed, setPointed];
}
