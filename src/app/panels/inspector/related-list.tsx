import { Fragment, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { ReasonKind } from '../../../core/model/related.ts';
import {
  describeRelated,
  pointedBy,
  REASON_KINDS,
  type Pointed,
  type RelatedView,
} from '../../../core/view/describe-related.ts';
import type { NodeRef } from '../../../core/view/refs.ts';
import { useApp, useAppLater } from '../../store/store.ts';
import { NodeLink, PaperTitle, useHover } from './links.tsx';
import { Section, ShortList } from './section.tsx';

/** Takes what is pointed at, null when it is let go. */
export type Point = (pointed: Pointed | null) => void;

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

interface ReasonsProps {
  readonly view: RelatedView;
  readonly onPoint?: Point | undefined;
}

/** The parts of a score as a bar, and under it the reasons in words. */
export function Reasons({ view, onPoint }: ReasonsProps) {
  const kinds = REASON_KINDS.filter((kind) => view.reasons.some((reason) => reason.kind === kind));
  return (
    <>
      <div className="related__bar" aria-hidden="true">
        {view.parts.map(({ kind, length }) => (
          <span
            key={kind}
            className={`reason reason--${kind}`}
            style={{ width: `${(length * 100).toFixed(2)}%` }}
            onPointerEnter={() => onPoint?.(pointedBy([view], kind))}
            onPointerLeave={() => onPoint?.(null)}
          />
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
    </>
  );
}

function RelatedRow({ view, paper, onPoint }: ReasonsProps & { readonly paper: NodeRef }) {
  const { onPointerEnter, onPointerLeave } = useHover(view.key);
  const select = useApp((state) => state.select);
  return (
    <div className="related" onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
      <div className="related__head">
        <NodeLink node={view} className="related__title">
          <PaperTitle title={view.label} />
        </NodeLink>
        <button
          type="button"
          className="link link--count"
          aria-label={`Score ${view.score}: what ties the two papers`}
          title="What ties them"
          onClick={() => select({ kind: 'edge', source: paper.key, target: view.key })}
        >
          {view.score}
        </button>
      </div>
      <Reasons view={view} onPoint={onPoint} />
    </div>
  );
}

const NO_VIEWS: readonly RelatedView[] = [];

interface LegendProps {
  /** The papers whose reasons an entry stands for; without them it only explains. */
  readonly views?: readonly RelatedView[];
  readonly onPoint?: Point;
}

function Sign({ kind }: { readonly kind: ReasonKind }) {
  return (
    <>
      <span className={`reason reason--${kind}`} aria-hidden="true" />
      {kind}
    </>
  );
}

/** What the parts of a bar are. Pointing at one lights what it stands for, in all papers listed; pressing keeps it lit. */
export function ReasonLegend({ views = NO_VIEWS, onPoint }: LegendProps) {
  const [held, setHeld] = useState<ReasonKind | null>(null);
  const pointAt = (kind: ReasonKind | null): void => onPoint?.(kind === null ? null : pointedBy(views, kind));
  const hold = (kind: ReasonKind | null): void => {
    setHeld(kind);
    pointAt(kind);
  };
  const isNamed = (kind: ReasonKind): boolean =>
    onPoint !== undefined && views.some(({ reasons }) => reasons.some((reason) => reason.kind === kind));
  return (
    <span className="reason-legend">
      {REASON_KINDS.map((kind) =>
        isNamed(kind) ? (
          <button
            key={kind}
            type="button"
            className="reason-legend__entry reason-legend__entry--button"
            aria-pressed={held === kind}
            title={`Light the ${kind} named below`}
            onPointerEnter={() => pointAt(kind)}
            onPointerLeave={() => pointAt(held)}
            onClick={() => hold(held === kind ? null : kind)}
          >
            <Sign kind={kind} />
          </button>
        ) : (
          <span key={kind} className="reason-legend__entry">
            <Sign kind={kind} />
          </span>
        ),
      )}
    </span>
  );
}

interface RelatedListProps {
  readonly analysis: Analysis;
  readonly paper: NodeRef;
  readonly onPoint: Point;
}

/** Papers near this one, each with the parts of its score and the reasons in words. */
export function RelatedList({ analysis, paper, onPoint }: RelatedListProps) {
  const related = useAppLater((state) => state.related);
  if (related === null || related.paper !== paper.ref) {
    return (
      <Section title="Related" aside={<ReasonLegend />}>
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
    <Section title="Related" aside={<ReasonLegend views={views} onPoint={onPoint} />}>
      <ShortList
        items={views}
        first={6}
        noun="paper"
        className="related-list"
        keyOf={(view) => view.key}
        render={(view) => <RelatedRow view={view} paper={paper} onPoint={onPoint} />}
      />
      <p className="inspector__note">
        Scores run from 0 to 100; bars are as long as their score beside the nearest paper’s.
      </p>
    </Section>
  );
}
