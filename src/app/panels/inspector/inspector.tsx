import { memo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import { findGroup, findNode } from '../../../core/view/refs.ts';
import { selectionId, selectionPlace } from '../../../core/view/selection-place.ts';
import type { Selection } from '../../store/navigation.ts';
import { useAppLater } from '../../store/store.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { AuthorView } from './author-view.tsx';
import { EdgeView } from './edge-view.tsx';
import { GroupView } from './group-view.tsx';
import { HeaderLine } from './header.tsx';
import { HiddenNote } from './hidden-note.tsx';
import { PaperView } from './paper-view.tsx';
import { SelectionView } from './selection-view.tsx';
import { TopicView } from './topic-view.tsx';
import { Trail } from './trail.tsx';
import { useArrival } from './use-arrival.ts';
import '../../styles/inspector.css';
import '../../styles/evidence.css';
import '../../styles/topic-edits.css';

const NetworkPlace = lazyPart(
  () => import('./network/network-place.tsx'),
  (part) => part.NetworkPlace,
);

/** Said where an address names what the list on screen does not hold. */
function Absent() {
  return (
    <>
      <HeaderLine mark={null} kind="Not in this list" group={null} />
      <header className="inspector__header">
        <h2 className="visually-hidden">Not in this list</h2>
        <p className="inspector__summary">What was selected is not part of the list on screen.</p>
      </header>
    </>
  );
}

interface PlaceProps {
  readonly analysis: Analysis;
  readonly selection: Selection;
}

function Content({ analysis, selection }: PlaceProps) {
  const colourBy = useAppLater((state) => state.scene?.colourBy ?? state.colourBy);
  if (analysis.network !== null) {
    const isHere = selection.kind === 'nodes' || selectionPlace(analysis, selection) !== null;
    return isHere ? <NetworkPlace analysis={analysis} selection={selection} /> : <Absent />;
  }
  if (selection.kind === 'nodes')
    return <SelectionView analysis={analysis} keys={selection.keys} colourBy={colourBy} />;
  if (selectionPlace(analysis, selection) === null) return <Absent />;
  if (selection.kind === 'edge')
    return <EdgeView analysis={analysis} source={selection.source} target={selection.target} />;
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

const Panel = memo(function Panel({ analysis, selection }: PlaceProps) {
  const id = selectionId(selection);
  const place = selectionPlace(analysis, selection);
  const { panel, live } = useArrival(id, place === null ? 'Not in this list' : `${place.kind}: ${place.label}`);
  return (
    <article className="inspector" aria-label="Inspector" ref={panel} tabIndex={-1}>
      <Trail analysis={analysis} now={id} />
      <HiddenNote analysis={analysis} selection={selection} />
      {/* Several nodes stay one place while some are taken out, so that the focus stays in their list. */}
      <div key={selection.kind === 'nodes' ? 'nodes' : id}>
        <Content analysis={analysis} selection={selection} />
      </div>
      <output className="visually-hidden" ref={live} />
    </article>
  );
});

/** Everything known of what is selected; nothing where nothing is. */
export function Inspector() {
  const analysis = useAppLater((state) => state.list?.analysis ?? null);
  const selection = useAppLater((state) => state.selection);
  if (analysis === null || selection === null) return null;
  return <Panel analysis={analysis} selection={selection} />;
}
