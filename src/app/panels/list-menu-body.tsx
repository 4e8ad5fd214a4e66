import { Check, FileText, Trash2 } from 'lucide-react';
import { countOf } from '../../core/view/words.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayOf = (time: number): string => DAY.format(time);

interface ListItemProps {
  readonly name: string;
  readonly note: string;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function ListItem({ name, note, isCurrent, onChoose }: ListItemProps) {
  return (
    <li>
      <button type="button" className="menu__item" aria-current={isCurrent ? 'true' : undefined} onClick={onChoose}>
        <span className="menu__check">{isCurrent && <Check size={14} aria-hidden="true" />}</span>
        <span className="menu__text">
          <span className="menu__name">{name}</span>
          {note !== '' && <span className="menu__note">{note}</span>}
        </span>
      </button>
    </li>
  );
}

/** Documents of one's own that this browser keeps, besides the one on screen. */
function Recents({ onClose }: { readonly onClose: () => void }) {
  const recents = useApp((state) => state.recents);
  const documentId = useApp((state) => state.documentId);
  const openRecent = useApp((state) => state.openRecent);
  const forgetRecent = useApp((state) => state.forgetRecent);
  const others = recents.filter(({ id }) => id !== documentId);
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="menu__heading">Your lists in this browser</h2>
      <ul className="menu__list">
        {others.map(({ id, name, papers, savedAt }) => (
          <li key={id} className="menu__row">
            <button
              type="button"
              className="menu__item"
              aria-label={`Open ${name}`}
              onClick={() => {
                onClose();
                void openRecent(id);
              }}
            >
              <span className="menu__check" />
              <span className="menu__text">
                <span className="menu__name">{name}</span>
                <span className="menu__note">
                  {countOf(papers, 'paper')}, {dayOf(savedAt)}
                </span>
              </span>
            </button>
            <IconButton icon={Trash2} label={`Forget ${name}`} onClick={() => void forgetRecent(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The lists to choose from: those that come with the page, those kept in this browser, and what was read. */
export function ListMenuBody({ onClose }: { readonly onClose: () => void }) {
  const offered = useApp((state) => state.offered);
  const openList = useApp((state) => state.openList);
  const ownName = useApp((state) => (state.openList === null ? state.list?.name : undefined));
  const openOffered = useApp((state) => state.openOffered);
  const showSummary = useApp((state) => state.showSummary);
  const hasList = useApp((state) => state.list !== null);
  return (
    <>
      <ul className="menu__list">
        {ownName !== undefined && <ListItem name={ownName} note="Your list" isCurrent onChoose={onClose} />}
        {offered.map(({ id, name, note }) => (
          <ListItem
            key={id}
            name={name}
            note={note}
            isCurrent={id === openList}
            onChoose={() => {
              onClose();
              if (id !== openList) void openOffered(id);
            }}
          />
        ))}
      </ul>
      <Recents onClose={onClose} />
      {hasList && (
        <button
          type="button"
          className="menu__item menu__item--last"
          onClick={() => {
            onClose();
            showSummary(true);
          }}
        >
          <span className="menu__check">
            <FileText size={14} aria-hidden="true" />
          </span>
          What was read
        </button>
      )}
    </>
  );
}
