import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { countOf } from '../../core/view/words.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePopup } from './use-popup.ts';

const ListMenuBody = lazyPart(async () => (await import('./list-menu-body.tsx')).ListMenuBody);

/** The name and size of the list on screen; opens the lists to choose from. */
export function ListMenu() {
  const list = useApp((state) => state.list);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const root = usePopup<HTMLDivElement>(isOpen, close);
  const id = useId();
  return (
    <div className="list-menu" ref={root}>
      <button
        type="button"
        className="list-menu__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="list-menu__name">{list?.name ?? 'No list'}</span>
        {list !== null && (
          <span className="list-menu__size">
            {countOf(list.analysis.papers.length, 'paper')}, {countOf(list.analysis.authors.length, 'person')}
          </span>
        )}
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <div id={id} className="menu list-menu__popup" hidden={!isOpen}>
        {isOpen && (
          <ErrorBoundary what="The menu">
            <ListMenuBody onClose={close} />
          </ErrorBoundary>
        )}
      </div>
    </div>
  );
}
