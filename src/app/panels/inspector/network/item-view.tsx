import { useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { describeItem, type ItemView as Described } from '../../../../core/view/describe-item.ts';
import type { Fact } from '../../../../core/view/describe-paper.ts';
import { countOf } from '../../../../core/view/words.ts';
import { KindMark } from '../../../ui/kind-mark.tsx';
import { HeaderLine } from '../header.tsx';
import { Section } from '../section.tsx';
import { SplitBar } from '../split-bar.tsx';
import { useSlots } from '../use-slots.ts';
import { StrengthRows } from './strength-rows.tsx';

/** Names and figures, one a line. */
function Figures({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <Section title={title}>
      <table className="figures" aria-label={title}>
        <tbody>
          {facts.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Fields({ view }: { readonly view: Described }) {
  if (view.fields.length === 0) return null;
  return (
    <Section title="Also in the file">
      <dl className="facts">
        {view.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function About({ view: { description, url } }: { readonly view: Described }) {
  if (description === null && url === null) return null;
  return (
    <Section title="About it">
      {description !== null && <p className="inspector__text item-about">{description}</p>}
      {url !== null && (
        <p className="inspector__note item-address">
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      )}
    </Section>
  );
}

interface ItemViewProps {
  readonly analysis: Analysis;
  readonly item: number;
}

/** One item: what the file says of it, its cluster, and what it is linked to. */
export function ItemView({ analysis, item }: ItemViewProps) {
  const slots = useSlots();
  const view = useMemo(() => describeItem(analysis, item), [analysis, item]);
  if (view === null) return null;
  return (
    <>
      <HeaderLine mark={<KindMark kind="item" slot={slots.ofNode(view)} size={13} />} kind="Item" group={view.group} />
      <header className="inspector__header">
        <h2 className="inspector__title">{view.label === '' ? 'No label' : view.label}</h2>
        <p className="inspector__summary">
          {view.summary}
          {view.support !== '' && ` In its cluster: ${view.support}.`}
        </p>
      </header>
      <About view={view} />
      <Figures title="Weights" facts={view.weights} />
      <Figures title="Scores" facts={view.scores} />
      <StrengthRows title="Linked to" aside="strength" nodes={view.neighbours} from={view} />
      {view.clusters.length > 0 && (
        <Section title="Links by cluster" aside={`of ${countOf(view.neighbours.length, 'link')}`}>
          <SplitBar shares={view.clusters} apart="in no cluster" />
        </Section>
      )}
      <Fields view={view} />
    </>
  );
}
