import type { NodeRef } from '../../../core/view/refs.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { NodeLink } from './links.tsx';
import { useSlots } from './use-slots.ts';

/** One of two nodes that are tied: its mark and its name. */
export function TieEnd({ node }: { readonly node: NodeRef }) {
  const slots = useSlots();
  return (
    <span className={`tie-end tie-end--${node.kind}`}>
      <KindMark kind={node.kind} slot={slots.ofNode(node)} size={13} />
      <NodeLink node={node} />
    </span>
  );
}
