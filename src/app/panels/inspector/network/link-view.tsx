import { useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import type { NodeKey } from '../../../../core/model/ids.ts';
import { describeLink } from '../../../../core/view/describe-link.ts';
import { HeaderLine } from '../header.tsx';
import { Section } from '../section.tsx';
import { TieEnd } from '../tie-end.tsx';
import { TieMark } from '../tie-mark.tsx';
import { StrengthRows } from './strength-rows.tsx';

interface LinkViewProps {
  readonly analysis: Analysis;
  readonly source: NodeKey;
  readonly target: NodeKey;
}

/** A link: how strong it is beside the others of its ends, and what both are linked to. */
export function LinkView({ analysis, source, target }: LinkViewProps) {
  const view = useMemo(() => describeLink(analysis, source, target), [analysis, source, target]);
  if (view === null) return null;
  const [a, b] = view.ends;
  return (
    <>
      <HeaderLine mark={<TieMark />} kind="Link" group={null} />
      <header className="inspector__header">
        <h2 className="inspector__title inspector__title--tie">
          <TieEnd node={a} />
          <span className="visually-hidden"> and </span>
          <TieEnd node={b} />
        </h2>
        <p className="inspector__summary">{view.summary}</p>
      </header>
      {view.note !== '' && (
        <Section title="About it">
          <p className="inspector__text item-about">{view.note}</p>
        </Section>
      )}
      <StrengthRows title="Linked to both" aside="strength of the weaker link" nodes={view.shared} />
    </>
  );
}
