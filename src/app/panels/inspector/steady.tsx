import { Fragment } from 'react';
import type { GroupView } from '../../../core/view/describe-group.ts';
import { figure } from '../../../core/view/words.ts';
import { NodeLink } from './links.tsx';
import { Section } from './section.tsx';

/** More runs than this are not drawn one by one. */
const MOST_TICKS = 120;

interface SteadyProps {
  readonly view: Pick<GroupView, 'held' | 'heldRuns' | 'leastSure' | 'caution'>;
}

/** In how many runs the group came out again, and who was least sure to be in it. */
export function Steady({ view }: SteadyProps) {
  const runs = view.held.length;
  if (runs === 0) return view.caution === '' ? null : <Small view={view} />;
  const words = `same core in ${figure(view.heldRuns)} of ${figure(runs)} runs`;
  return (
    <Section title="Steady" aside={words}>
      {runs <= MOST_TICKS && (
        <div className="ticks" aria-hidden="true">
          {view.held.map((isHeld, run) => (
            <span key={run} className={isHeld ? 'ticks__tick' : 'ticks__tick ticks__tick--lost'} />
          ))}
        </div>
      )}
      <p className="inspector__note inspector__note--plain">
        {view.leastSure.length > 0 && 'Least sure: '}
        {view.leastSure.map((member, i) => (
          <Fragment key={member.key}>
            {i > 0 && ', '}
            <NodeLink node={member} className="link--quiet" isShort /> ({figure(member.count)}
            {i === 0 && ` of ${figure(runs)}`})
          </Fragment>
        ))}
        {view.leastSure.length > 0 ? '. ' : `Every member sat here in all ${figure(runs)} runs. `}
        {view.caution}
      </p>
    </Section>
  );
}

function Small({ view }: SteadyProps) {
  return (
    <Section title="How sure">
      <p className="inspector__text">{view.caution}</p>
    </Section>
  );
}
