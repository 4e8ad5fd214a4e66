import { useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { describeCluster, type ClusterView as Described } from '../../../../core/view/describe-cluster.ts';
import type { GroupRef } from '../../../../core/view/refs.ts';
import { countOf, decimal } from '../../../../core/view/words.ts';
import { groupColourVar } from '../../../ui/group-colour.ts';
import { Swatch } from '../../../ui/swatch.tsx';
import { HeaderLine } from '../header.tsx';
import { GroupLink } from '../links.tsx';
import { Section, ShortList } from '../section.tsx';
import { Steady } from '../steady.tsx';
import { useSlots } from '../use-slots.ts';
import { StrengthRows } from './strength-rows.tsx';

function Neighbours({ view }: { readonly view: Described }) {
  const slots = useSlots();
  if (view.neighbours.length === 0) return null;
  return (
    <Section title="Neighbouring clusters" aside="links, strength">
      <ShortList
        items={view.neighbours}
        first={6}
        noun="cluster"
        className="bridges bridges--figures"
        keyOf={({ group }) => group.id}
        render={({ group, links, strength }) => (
          <>
            <Swatch slot={slots.ofGroup(group)} />
            <GroupLink group={group} />
            <span className="bridges__nodes">
              {countOf(links, 'link')}, {decimal(strength)}
            </span>
          </>
        )}
      />
    </Section>
  );
}

interface ClusterViewProps {
  readonly analysis: Analysis;
  readonly group: GroupRef;
}

/** A cluster: its size and ties, its items, the clusters beside it, and, where it was found here, how steady it is. */
export function ClusterView({ analysis, group }: ClusterViewProps) {
  const slot = useSlots().ofGroup(group);
  const view = useMemo(() => describeCluster(analysis, group), [analysis, group]);
  if (view === null) return null;
  return (
    <>
      <HeaderLine mark={<Swatch slot={slot} size={13} />} kind="Cluster" group={null} />
      <header className="inspector__header">
        <h2
          className="inspector__title inspector__title--group"
          style={slot > 0 ? { color: groupColourVar(slot, 'ink') } : undefined}
        >
          {view.group.name}
        </h2>
        <p className="inspector__summary">{view.summary}</p>
      </header>
      <StrengthRows
        title="Its items"
        aside={view.sizedBy}
        nodes={view.items.map((item) => ({ ...item, strength: item.size }))}
      />
      <Neighbours view={view} />
      <Steady view={view} />
    </>
  );
}
