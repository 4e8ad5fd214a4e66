import type { NodeRef } from '../../../../core/view/refs.ts';
import { decimal } from '../../../../core/view/words.ts';
import { useApp } from '../../../store/store.ts';
import { NodeRow } from '../links.tsx';
import { Section, ShortList } from '../section.tsx';

interface StrengthRowProps {
  readonly node: NodeRef;
  readonly strength: number;
  /** The other end of the link that the figure opens; without it the figure is plain. */
  readonly from?: NodeRef | undefined;
}

/** An item with a figure: the row opens the item, the figure the link. */
function StrengthRow({ node, strength, from }: StrengthRowProps) {
  const select = useApp((state) => state.select);
  const words = decimal(strength);
  if (from === undefined)
    return (
      <NodeRow node={node}>
        <span className="node-row__count">{words}</span>
      </NodeRow>
    );
  return (
    <div className="tied-row">
      <NodeRow node={node} />
      <button
        type="button"
        className="link link--count"
        aria-label={`The link of ${from.label} and ${node.label}: strength ${words}`}
        title="Their link"
        onClick={() => select({ kind: 'edge', source: from.key, target: node.key })}
      >
        {words}
      </button>
    </div>
  );
}

interface StrengthRowsProps {
  readonly title: string;
  readonly aside: string;
  readonly nodes: readonly (NodeRef & { readonly strength: number })[];
  readonly from?: NodeRef;
}

/** A section of items with figures; nothing where there are none. */
export function StrengthRows({ title, aside, nodes, from }: StrengthRowsProps) {
  if (nodes.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <ShortList
        items={nodes}
        first={8}
        noun="item"
        className="rows"
        keyOf={(node) => node.key}
        render={(node) => <StrengthRow node={node} strength={node.strength} from={from} />}
      />
    </Section>
  );
}
