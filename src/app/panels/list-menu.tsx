import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import { countOf } from '../../core/view/words.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Popup } from './popup.tsx';

const ListMenuBody = lazyPart(
  () => import('./list-menu-body.tsx'),
  (part) => part.ListMenuBody,
);

/** `45 papers, 69 people`, `142 items, 503 links`. */
function sizeWords({ papers, authors, network }: Analysis): string {
  return network === null
    ? `${countOf(papers.length, 'paper')}, ${countOf(authors.length, 'person')}`
    : `${countOf(network.items.length, 'item')}, ${countOf(network.links.source.length, 'link')}`;
}

function Face() {
  const list = useApp((state) => state.list);
  return (
    <>
      <span className="list-menu__name">{list?.name ?? 'No list'}</span>
      {list !== null && <span className="list-menu__size">{sizeWords(list.analysis)}</span>}
      <ChevronDown size={16} aria-hidden="true" />
    </>
  );
}

/** The name and size of the list on screen; opens the lists to choose from. */
export function ListMenu() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popup
      className="opener list-menu"
      button={{ className: 'list-menu__button', face: <Face /> }}
      popupClassName="list-menu__popup"
      isOpen={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      <ErrorBoundary what="The menu">
        <ListMenuBody />
      </ErrorBoundary>
    </Popup>
  );
}
