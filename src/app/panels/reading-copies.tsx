import { Merge, Split } from 'lucide-react';
import type { Analysis } from '../../core/model/analysis.ts';
import {
  joinedCopies,
  pairDecision,
  possibleCopies,
  type JoinedCopy,
  type PossibleCopy,
} from '../../core/view/copies.ts';
import { app } from '../store/store.ts';
import { NodeLink } from './inspector/links.tsx';
import { ShortList } from './inspector/section.tsx';

function Apart({ copy }: { readonly copy: JoinedCopy }) {
  return (
    <button
      type="button"
      className="button button--small"
      aria-label={`Keep the copies of ${copy.paper.label} apart`}
      onClick={() =>
        void app
          .getState()
          .decide(`Kept copies of '${copy.paper.label}' apart`, [pairDecision('keep-apart', copy.pair)])
      }
    >
      <Split size={15} strokeWidth={1.75} aria-hidden="true" />
      Keep apart
    </button>
  );
}

/** A copy that was joined, why, and the way back. */
function Joined({ copy }: { readonly copy: JoinedCopy }) {
  return (
    <>
      <p className="joined__name">
        <NodeLink node={copy.paper} />
      </p>
      {copy.otherTitle !== null && <p className="joined__forms">{copy.otherTitle}</p>}
      <p className="joined__why">
        {copy.why}: {copy.places}.{copy.gave !== '' && ` The copy gave ${copy.gave}.`}
      </p>
      <Apart copy={copy} />
    </>
  );
}

const decideOn = ({ papers, pair }: PossibleCopy, kind: 'join-records' | 'keep-apart'): void => {
  const did = kind === 'join-records' ? 'Joined the copies of' : 'Kept apart';
  void app.getState().decide(`${did} '${papers[0].label}'`, [pairDecision(kind, pair)]);
};

/** Two papers that may be one, and the decision. */
function Possible({ copy }: { readonly copy: PossibleCopy }) {
  const [first, second] = copy.papers;
  return (
    <>
      <p className="joined__name">
        <NodeLink node={first} />
      </p>
      <p className="joined__name">
        <NodeLink node={second} />
      </p>
      <p className="joined__why">
        {copy.why}: {copy.places}.
      </p>
      <p className="joined__acts">
        <button type="button" className="button button--small" onClick={() => decideOn(copy, 'join-records')}>
          <Merge size={15} strokeWidth={1.75} aria-hidden="true" />
          One paper
        </button>
        <button type="button" className="button button--small" onClick={() => decideOn(copy, 'keep-apart')}>
          <Split size={15} strokeWidth={1.75} aria-hidden="true" />
          Two papers
        </button>
      </p>
    </>
  );
}

const keyOf = ({ pair }: { readonly pair: JoinedCopy['pair'] }): string =>
  pair.map(({ file, line, nth = 1 }) => `${file} ${line} ${nth}`).join('\n');

/** Copies that were joined. */
export function JoinedCopies({ analysis }: { readonly analysis: Analysis }) {
  return (
    <ShortList
      items={joinedCopies(analysis)}
      first={20}
      noun="copy"
      className="joined"
      keyOf={keyOf}
      render={(copy) => <Joined copy={copy} />}
    />
  );
}

/** Papers that may be one. */
export function PossibleCopies({ analysis }: { readonly analysis: Analysis }) {
  return (
    <ShortList
      items={possibleCopies(analysis)}
      first={20}
      noun="pair"
      className="joined"
      keyOf={keyOf}
      render={(copy) => <Possible copy={copy} />}
    />
  );
}
