import type { ReactNode } from 'react';
import '../../styles/links.css';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { GroupRef, NodeRef } from '../../../core/view/refs.ts';
import { paperLabel } from '../../../core/view/labels.ts';
import { splitTitle } from '../../../core/view/paper-title.ts';
import { useApp } from '../../store/store.ts';
import { groupColourVar } from '../../ui/group-colour.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { useSlots } from './use-slots.ts';

/** Handlers that light a node on the map while the pointer or the focus is on an element. */
export function useHover(key: NodeKey) {
  const hover = useApp((state) => state.hover);
  const light = (): void => hover(key);
  const dim = (): void => hover(null);
  return { onPointerEnter: light, onPointerLeave: dim, onFocus: light, onBlur: dim };
}

/** Selects a node; what was lit is let go, since the element under the pointer is about to leave. */
export function useSelectNode(key: NodeKey): () => void {
  const select = useApp((state) => state.select);
  const hover = useApp((state) => state.hover);
  return () => {
    hover(null);
    select({ kind: 'node', key });
  };
}

interface NodeLinkProps {
  readonly node: NodeRef;
  readonly className?: string;
  readonly children?: ReactNode;
  /** A paper by its short label, for running text. */
  readonly isShort?: boolean;
}

/** The name of a person, paper or topic, in the typeface of its kind; selects it. */
export function NodeLink({ node, className = '', children, isShort = false }: NodeLinkProps) {
  const onClick = useSelectNode(node.key);
  const label = isShort && node.kind === 'paper' ? paperLabel(node.label) : node.label;
  return (
    <button
      type="button"
      className={`link link--${node.kind} ${className}`.trim()}
      onClick={onClick}
      {...useHover(node.key)}
    >
      {children ?? label}
    </button>
  );
}

/** A title in a list, two lines at most: the name before its colon stands out. */
export function PaperTitle({ title }: { readonly title: string }) {
  const { name, rest } = splitTitle(title);
  return (
    <span className="paper-title">
      {name !== '' && <b>{name}</b>}
      <span>{rest}</span>
    </span>
  );
}

/** A whole row that selects its node: mark, name, and what stands at the right. */
export function NodeRow({ node, children }: { readonly node: NodeRef; readonly children?: ReactNode }) {
  const slots = useSlots();
  const onClick = useSelectNode(node.key);
  return (
    <button type="button" className="node-row" onClick={onClick} {...useHover(node.key)}>
      <KindMark kind={node.kind} slot={slots.ofNode(node)} />
      <span className={`node-row__name node-row__name--${node.kind}`}>
        {node.kind === 'paper' ? <PaperTitle title={node.label} /> : node.label}
      </span>
      {children}
    </button>
  );
}

interface NodeChipProps {
  readonly node: NodeRef;
  readonly children?: ReactNode;
  /** `dashed`: inferred. */
  readonly tone?: 'plain' | 'dashed';
}

/** A person, paper or topic as a chip that selects it. */
export function NodeChip({ node, children, tone = 'plain' }: NodeChipProps) {
  const onClick = useSelectNode(node.key);
  return (
    <button
      type="button"
      className={`chip chip--${tone} chip--button chip--${node.kind}`}
      onClick={onClick}
      {...useHover(node.key)}
    >
      {children ?? node.label}
    </button>
  );
}

/** The name of a group in its ink; selects it. */
export function GroupLink({ group, className = '' }: { readonly group: GroupRef; readonly className?: string }) {
  const select = useApp((state) => state.select);
  const slots = useSlots();
  const slot = slots.ofGroup(group);
  return (
    <button
      type="button"
      className={`link link--group ${className}`.trim()}
      style={slot > 0 ? { color: groupColourVar(slot, 'ink') } : undefined}
      onClick={() => select({ kind: 'group', id: group.id })}
    >
      {group.name}
    </button>
  );
}
