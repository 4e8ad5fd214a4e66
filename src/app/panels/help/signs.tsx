import type { ReactNode } from 'react';
import { KindMark } from '../../ui/kind-mark.tsx';

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="sign__mark" width="22" height="16" viewBox="0 0 22 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const RING = 'M11 2.5 A5.5 5.5 0 0 1 11 13.5';
const OTHER_RING = 'M11 13.5 A5.5 5.5 0 0 1 11 2.5';

/** What is drawn, and what it says. */
const SIGNS: readonly { readonly mark: ReactNode; readonly name: string; readonly means: string }[] = [
  {
    mark: <KindMark kind="author" slot={1} size={14} />,
    name: 'Circle',
    means: 'a person, or an item of a finished map',
  },
  { mark: <KindMark kind="paper" slot={1} size={14} />, name: 'Square', means: 'a paper' },
  { mark: <KindMark kind="topic" slot={1} size={14} />, name: 'Diamond', means: 'a topic that papers share' },
  {
    mark: (
      <Sign>
        <path d={RING} className="sign__ring sign__ring--first" />
        <path d={OTHER_RING} className="sign__ring sign__ring--second" />
      </Sign>
    ),
    name: 'Ring',
    means: 'a person with papers in several groups, cut by how many are in each',
  },
  {
    mark: (
      <Sign>
        <path d="M2 8H20" className="sign__line sign__line--dashed" />
      </Sign>
    ),
    name: 'Dashed',
    means: 'inferred: the list does not say so itself',
  },
  { mark: <span className="sign__hatch" />, name: 'Hatched', means: 'no date is given' },
  {
    mark: (
      <Sign>
        <circle cx="11" cy="8" r="5.5" className="sign__faded" />
      </Sign>
    ),
    name: 'Faded',
    means: 'between groups: with its own in fewer than 70 % of the runs',
  },
  {
    mark: (
      <Sign>
        <rect x="3" y="3.5" width="16" height="9" rx="4.5" className="sign__pill" />
        {[7.5, 11, 14.5].map((x) => (
          <circle key={x} cx={x} cy="8" r="1.1" className="sign__dot" />
        ))}
      </Sign>
    ),
    name: 'Three dots',
    means: 'the author list is cut: more people wrote this paper than are named',
  },
];

/** The signs of the map. */
export function Signs() {
  return (
    <dl className="signs">
      {SIGNS.map(({ mark, name, means }) => (
        <div key={name} className="sign">
          <dt className="sign__name">
            <span className="sign__box">{mark}</span>
            {name}
          </dt>
          <dd className="sign__means">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
