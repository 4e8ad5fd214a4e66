import { BookType, Download, Image, Link } from 'lucide-react';
import { MAP_FORMATS } from '../../core/export/map-format.ts';
import { ActionItem } from '../actions/ui/action-item.tsx';
import { useApp } from '../store/store.ts';

const ONLY_HERE = 'Opens your list in this browser only: lists are not uploaded';

/** The ways to take what is on screen elsewhere. */
export function ShareMenuBody() {
  const isOwn = useApp((state) => state.documentId !== null);
  return (
    <>
      <ActionItem action="figure" icon={Image} note="PNG or SVG with title and legend, or copied" />
      <ActionItem action="copy-link" icon={Link} note={isOwn ? ONLY_HERE : ''} />
      <p className="menu__heading">The map as a file</p>
      {MAP_FORMATS.map(({ id, label, note }) => (
        <ActionItem key={id} action={`download-${id}`} icon={Download} name={label} note={note} />
      ))}
      <ActionItem
        action="download-thesaurus"
        icon={BookType}
        className="menu__item--parted"
        name="Thesaurus (VOSviewer)"
        note="Topics you merged, renamed, split or hid"
      />
    </>
  );
}
