import { Fragment } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { ReasonKind } from '../../../core/model/related.ts';
import { describeRelated, REASON_KINDS, type RelatedView } from '../../../core/view/describe-related.ts';
import { useApp } from '../../store/store.ts';
import { NodeLink, PaperTitle, useHover } from './links.tsx';
import { Section, ShortList } from './section.tsx';

/** Reasons of one kind in words: "Ada Berg on both", "sampling, diffusion models", "visual generation". */
function ReasonGroup({ kind, view }: { readonly kind: ReasonKind; readonly view: RelatedView }) {
  const reasons = view.reasons.filter((reason) => reason.kind === kind);
  return (
    <>
      {reasons.map(({ label, node }, i) => (
        <Fragment key={label}>
          {i > 0 && ', '}
          {node === null ? label : <NodeLink node={node} className="link--quiet" />}
        </Fragment>
      ))}
      {kind === 'people' && ' on both'}
    </>
  );
}

function RelatedRow({ view }: { readonly view: RelatedView }) {
  const { onPointerEnter, onPointerLeave } = useHover(view.key);
  const kinds = REASON_KINDS.filter((kind) => view.reasons.some((reason) => reason.kind === kind));
  return (
    <div className="related" onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
      <div className="related__head">
        <NodeLink node={view} className="related__title">
          <PaperTitle title={view.label} />
        </NodeLink>
        <span className="related__score">{view.score}</span>
      </div>
      <div className="related__bar" aria-hidden="true">
        {view.parts.map(({ kind, length }) => (
          <span key={kind} className={`reason reason--${kind}`} style={{ width: `${(length * 100).toFixed(2)}%` }} />
        ))}
      </div>
      <p className="related__reasons">
        {kinds.map((kind, i) => (
          <Fragment key={kind}>
            {i > 0 && '; '}
            <ReasonGroup kind={kind} view={view} />
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function Legend() {
  return (
    <span className="reason-legend">
      {REASON_KINDS.map((kind) => (
        <span key={kind} className="reason-legend__entry">
          <span className={`reason reason--${kind}`} aria-hidden="true" />
          {kind}
        </span>
      ))}
    </span>
  );
}

/** Papers near this one, each with the parts of its score and the reasons in words. */
export function RelatedList({ analysis, paper }: { readonly analysis: Analysis; readonly paper: number }) {
  const related = useApp((state) => state.related);
  if (related === null || related.paper !== paper) {
    return (
      <Section title="Related" aside={<Legend />}>
        <output className="inspector__quiet">Comparing with the other papers…</output>
      </Section>
    );
  }
  const views = describeRelated(analysis, related.items);
  if (views.length === 0) {
    return (
      <Section title="Related">
        <p className="inspector__quiet">No other paper here shares a name, a topic or enough words with it.</p>
      </Section>
    );
  }
  return (
    <Section title="Related" aside={<Legend />}>
      <ShortList
        items={views}
        first={6}
        noun="paper"
        className="related-list"
        keyOf={(view) => view.key}
        render={(view) => <RelatedRow view={view} />}
      />
      <p className="inspector__note">
        Scores run from 0 to 100; bars are as long as their score beside the nearest paper’s.
      </p>
    </Section>
  );
}
