import type { Analysis } from '../../../core/model/analysis.ts';
import { findGroup, findNode } from '../../../core/view/refs.ts';
import type { Selection } from '../../store/navigation.ts';
import { useApp } from '../../store/store.ts';
import { AuthorView } from './author-view.tsx';
import { GroupView } from './group-view.tsx';
import { HeaderLine } from './header.tsx';
import { PaperView } from './paper-view.tsx';
import { TopicView } from './topic-view.tsx';

/** Takes the focus where what had it is gone: a link within the panel, or the search field. */
function takeLostFocus(panel: HTMLElement | null): void {
  if (panel && (document.activeElement === null || document.activeElement === document.body)) {
    panel.focus({ preventScroll: true });
  }
}

/** Said where an address names what the list on screen does not hold. */
function Absent() {
  return (
    <>
      <HeaderLine mark={null} kind="Not in this list" group={null} />
      <header className="inspector__header">
        <p className="inspector__summary">What was selected is not part of the list on screen.</p>
      </header>
    </>
  );
}

function Content({ analysis, selection }: { readonly analysis: Analysis; readonly selection: Selection }) {
  const colourBy = useApp((state) => state.scene?.colourBy ?? state.colourBy);
  if (selection.kind === 'group') {
    const group = findGroup(analysis, selection.id);
    return group === null ? <Absent /> : <GroupView analysis={analysis} group={group} />;
  }
  const node = findNode(analysis, selection.key);
  if (node === null) return <Absent />;
  if (node.kind === 'paper') return <PaperView analysis={analysis} paper={node.ref} colourBy={colourBy} />;
  if (node.kind === 'author') return <AuthorView analysis={analysis} author={node.ref} colourBy={colourBy} />;
  return <TopicView analysis={analysis} topic={node.ref} colourBy={colourBy} />;
}

/** Everything known of what is selected; nothing where nothing is. */
export function Inspector() {
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const selection = useApp((state) => state.selection);
  if (analysis === null || selection === null) return null;
  const key = selection.kind === 'group' ? selection.id : selection.key;
  return (
    <article className="inspector" aria-label="Inspector" key={key} ref={takeLostFocus} tabIndex={-1}>
      <Content analysis={analysis} selection={selection} />
    </article>
  );
}
