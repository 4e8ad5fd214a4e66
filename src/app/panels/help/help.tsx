import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Keys } from '../../actions/ui/keys.tsx';
import { FORMAT_NOTES } from '../../../core/read/format-list.ts';
import { MAP_NOTES, type MapNote } from '../../../core/read/map-list.ts';
import { useApp } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useModal } from '../../ui/use-modal.ts';
import { helpSections, type HelpSection } from './help-keys.ts';
import { Signs } from './signs.tsx';
import '../../styles/help.css';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="help__part">
      <h3 className="help__heading">{title}</h3>
      {children}
    </section>
  );
}

function KeyTable({ section }: { readonly section: HelpSection }) {
  return (
    <section className="help__keys">
      <h4 className="help__section">{section.title}</h4>
      <dl className="help__list">
        {section.keys.map(({ ways, does }) => (
          <div key={does} className="help__row">
            <dt className="help__ways">
              {ways.map((keys) => (
                <Keys key={keys.join('+')} keys={keys} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Formats({ notes }: { readonly notes: readonly MapNote[] }) {
  return (
    <ul className="formats">
      {notes.map(({ label, from, sample }) => (
        <li key={label}>
          <details className="formats__one">
            <summary className="formats__name">{label}</summary>
            <p>{from}</p>
            <pre className="formats__sample">{sample}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Reading() {
  return (
    <>
      <p>
        A place on the map has no meaning of its own: what lies close together is tied by people, topics or wording.
        Colour, place and title say the group.
      </p>
      <Signs />
      <p>Click a mark, a line or a title to see the papers and the words behind it.</p>
      <h3 className="help__heading help__heading--next">What it reads</h3>
      <p>
        As text or as files, several at once, also packed (gzip, zip) and in older encodings. Paste, drop or choose; its
        format is told by its content, and before anything joins the map you see what was read.
      </p>
      <Formats notes={FORMAT_NOTES} />
      <h3 className="help__heading help__heading--next">Finished maps</h3>
      <p>
        Maps and networks of other programs open as they are: items where the file puts them, in its clusters; what it
        leaves out is found here. Each is a document of its own.
      </p>
      <Formats notes={MAP_NOTES} />
      <h3 className="help__heading help__heading--next">Topics that are not right</h3>
      <p>
        Select a topic to merge, rename, hide or split it, to say that it is a method, a data set, a metric or hardware
        (these make no themes), or what it is part of. Each change can be undone; Share writes them all as a thesaurus
        for other lists and for VOSviewer.
      </p>
      <h3 className="help__heading help__heading--next">Where it stays</h3>
      <p>Nothing you bring in leaves this machine. It is read, grouped and drawn here, and works without a network.</p>
    </>
  );
}

/** How to read the map, what it can read, and every shortcut. */
export function Help() {
  const { root, onClose, close } = useModal('help');
  const state = useApp((state) => state);
  const title = useId();
  return (
    <dialog ref={root} className="dialog help" aria-labelledby={title} onClose={onClose}>
      <div className="help__head">
        <h2 id={title} className="help__title">
          Help
        </h2>
        <IconButton icon={X} label="Close" onClick={close} />
      </div>
      <div className="help__body">
        <Part title="How to read the map">
          <Reading />
        </Part>
        <Part title="Keys">
          {helpSections(state).map((section) => (
            <KeyTable key={section.title} section={section} />
          ))}
        </Part>
      </div>
    </dialog>
  );
}
