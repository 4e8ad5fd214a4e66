import { Check, FileText, Trash2 } from 'lucide-react';
import { ActionItem } from '../actions/ui/action-item.tsx';
import { recentSize } from '../store/recent-size.ts';
import { useApp } from '../store/store.ts';
import { isNetwork } from '../store/on-screen.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuItem, MenuName } from '../ui/menu-item.tsx';
import { useClosePopup } from './popup.tsx';

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
      <MenuItem
        mark={isCurrent && <Check size={14} aria-hidden="true" />}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onChoose}
      >
        <MenuName name={name} note={note} />
      </MenuItem>
    </li>
  );
}

/** Documents of one's own that this browser keeps, besides the one on screen. */
function Recents() {
  const close = useClosePopup();
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
        {others.map(({ id, name, savedAt, ...size }) => (
          <li key={id} className="menu__row">
            <MenuItem
              aria-label={`Open ${name}`}
              onClick={() => {
                close();
                void openRecent(id);
              }}
            >
              <MenuName name={name} note={`${recentSize(size)}, ${dayOf(savedAt)}`} />
            </MenuItem>
            <IconButton icon={Trash2} label={`Forget ${name}`} onClick={() => void forgetRecent(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The lists to choose from: those that come with the page, those kept in this browser, and what was read. */
export function ListMenuBody() {
  const close = useClosePopup();
  const offered = useApp((state) => state.offered);
  const openList = useApp((state) => state.openList);
  const ownName = useApp((state) => (state.openList === null ? state.list?.name : undefined));
  const isMap = useApp(isNetwork);
  const openOffered = useApp((state) => state.openOffered);
  return (
    <>
      <ul className="menu__list">
        {ownName !== undefined && (
          <ListItem name={ownName} note={isMap ? 'Your map' : 'Your list'} isCurrent onChoose={close} />
        )}
        {offered.map(({ id, name, note }) => (
          <ListItem
            key={id}
            name={name}
            note={note}
            isCurrent={id === openList}
            onChoose={() => {
              close();
              if (id !== openList) void openOffered(id);
            }}
          />
        ))}
      </ul>
      <Recents />
      <ActionItem action="what-was-read" icon={FileText} className="menu__item--last" />
    </>
  );
}
