import { useEffect } from 'react';
import type { NodeKey } from '../../../core/model/ids.ts';
import { frame, openEditing, setFrame, useFrame, type Editing } from '../../store/frame.ts';

/** Closes what changes a node, where it is open. */
function closeEditing(key: NodeKey): void {
  if (frame.getState().editing?.key === key) setFrame({ editing: null });
}

export interface EditingState {
  /** What is open for the node, or null. */
  readonly what: Editing['what'] | null;
  readonly open: (what: Editing['what']) => void;
  readonly close: () => void;
}

/** What is open to change a node; closed when the inspector goes on to another. */
export function useEditing(key: NodeKey): EditingState {
  const what = useFrame(({ editing }) => (editing?.key === key ? editing.what : null));
  useEffect(() => () => closeEditing(key), [key]);
  return { what, open: (what) => openEditing({ what, key }), close: () => closeEditing(key) };
}
