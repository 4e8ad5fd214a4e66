import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { NodeRef } from '../../../core/view/refs.ts';
import { countOf } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CopyButton } from './copy-button.tsx';
import { NodeRow } from './links.tsx';
import { Section, ShortList } from './section.tsx';

/** After a node was taken out, the focus goes on to the one that took its place. */
function useNextFocus(nodes: readonly NodeRef[]) {
  const list = useRef<HTMLDivElement>(null);
  const removed = useRef(-1);
  useEffect(() => {
    if (removed.current < 0) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('.picked__remove') ?? [];
    buttons[Math.min(removed.current, nodes.length - 1)]?.focus();
    removed.current = -1;
  }, [nodes]);
  return { list, removed };
}

interface PickedProps {
  readonly nodes: readonly NodeRef[];
  /** Nodes of the selection that are not here. */
  readonly missing: number;
}

/** The nodes of a selection, each with a button that takes it out. */
export function PickedNodes({ nodes, missing }: PickedProps) {
  const toggleSelected = useApp((state) => state.toggleSelected);
  const { list, removed } = useNextFocus(nodes);
  return (
    <Section
      title="Selected"
      aside={<CopyButton text={nodes.map(({ label }) => label).join('\n')} label="Copy names" />}
    >
      <div ref={list}>
        <ShortList
          items={nodes}
          first={12}
          noun="node"
          className="picked"
          keyOf={(node) => node.key}
          render={(node) => (
            <div className="picked__row">
              <NodeRow node={node} />
              <IconButton
                icon={X}
                label={`Take out ${node.label}`}
                className="picked__remove"
                onClick={() => {
                  removed.current = nodes.indexOf(node);
                  toggleSelected(node.key);
                }}
              />
            </div>
          )}
        />
      </div>
      {missing > 0 && <p className="inspector__note">{countOf(missing, 'node')} of the selection not in this list.</p>}
    </Section>
  );
}
