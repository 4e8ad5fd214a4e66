import type { ReactNode } from 'react';
import type { CountedRef, NodeRef } from '../../../core/view/refs.ts';
import type { DatedPaper } from '../../../core/view/describe-author.ts';
import { figure } from '../../../core/view/words.ts';
import { NodeChip, NodeRow } from './links.tsx';
import { Section, ShortList } from './section.tsx';

interface CountedProps {
  readonly title: string;
  /** What is counted; without it no counts are shown. */
  readonly aside?: string | undefined;
  readonly nodes: readonly CountedRef[];
  /** What is listed, in the singular. */
  readonly noun: string;
}

/** A section of rows with counts; nothing where there are none. */
export function CountedRows({ title, aside, nodes, noun }: CountedProps) {
  if (nodes.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <NodeRows nodes={nodes} first={6} noun={noun}>
        {(node) => aside !== undefined && <span className="node-row__count">{figure(node.count)}</span>}
      </NodeRows>
    </Section>
  );
}

/** A section of topics as chips with counts; nothing where there are none. */
export function CountedChips({ title, aside, nodes, noun }: CountedProps) {
  if (nodes.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <ShortList
        items={nodes}
        first={10}
        noun={noun}
        className="chips"
        keyOf={(node) => node.key}
        render={(node) => (
          <NodeChip node={node}>
            <em>{node.label}</em> {aside !== undefined && <span className="chip__count">{figure(node.count)}</span>}
          </NodeChip>
        )}
      />
    </Section>
  );
}

/** Papers as rows with their years. */
export function PaperRows({ papers, first }: { readonly papers: readonly DatedPaper[]; readonly first: number }) {
  return (
    <NodeRows nodes={papers} first={first} noun="paper">
      {(paper) => <span className="node-row__count">{paper.year ?? 'undated'}</span>}
    </NodeRows>
  );
}

interface NodeRowsProps<T extends NodeRef> {
  readonly nodes: readonly T[];
  readonly first: number;
  readonly noun: string;
  /** What stands at the right of a row. */
  readonly children: (node: T) => ReactNode;
}

function NodeRows<T extends NodeRef>({ nodes, first, noun, children }: NodeRowsProps<T>) {
  return (
    <ShortList
      items={nodes}
      first={first}
      noun={noun}
      className="rows"
      keyOf={(node) => node.key}
      render={(node) => <NodeRow node={node}>{children(node)}</NodeRow>}
    />
  );
}
