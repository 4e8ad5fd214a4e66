import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import { describeAuthor, type AuthorView as Described } from '../../../core/view/describe-author.ts';
import type { CountedRef, NodeRef } from '../../../core/view/refs.ts';
import { countOf, figure, nounFor, spanWords } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { CountedChips, PaperRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { GroupLink, NodeRow } from './links.tsx';
import { Section, ShortList } from './section.tsx';
import { SplitBar } from './split-bar.tsx';
import { useSlots } from './use-slots.ts';
import { WayPicker } from './way-picker.tsx';

/** `12 other people`, `2 other people, and 299 others on a paper too large to link`. */
function othersWords({ collaboratorCount, unlinkedCount, notExpanded }: Described): string {
  const linked = countOf(collaboratorCount, 'other person');
  if (unlinkedCount === 0) return linked;
  const where = notExpanded === 1 ? 'a paper' : 'papers';
  const unlinked = `${countOf(unlinkedCount, 'other')} on ${where} too large to link`;
  return collaboratorCount === 0 ? unlinked : `${linked}, and ${unlinked}`;
}

/** `7 papers, 12 people seen with them. 3 dated, 2020 to 2023; 4 undated.` */
function Summary({ view, total }: { readonly view: Described; readonly total: number }) {
  const { papers, years, undated } = view;
  const dated = papers.length - undated;
  const span = years === null ? 'None is dated' : `${figure(dated)} dated, ${spanWords(years.first, years.last)}`;
  const tail = years === null || undated === 0 ? '' : `; ${figure(undated)} undated`;
  return (
    <p className="inspector__summary">
      On {figure(papers.length)} of {countOf(total, 'paper')}, with {othersWords(view)}. {span}
      {tail}.
    </p>
  );
}

function Papers({ view }: { readonly view: Described }) {
  return (
    <>
      <Section title="Papers" aside="year">
        <PaperRows papers={view.papers} first={8} />
      </Section>
      {view.inferred.length > 0 && (
        <Section title="Added as inferred" aside={countOf(view.inferred.length, 'paper')}>
          <div className="inferred-rows">
            <PaperRows papers={view.inferred} first={4} />
          </div>
          <p className="inspector__note">
            Their lists of names are cut and do not have this one. Drawn dashed, and in no other figure.
          </p>
        </Section>
      )}
    </>
  );
}

function cutNote({ cutPapers, papers }: Described): string {
  if (cutPapers === 0) return '';
  const lists =
    cutPapers === papers.length
      ? cutPapers === 1
        ? 'The list'
        : `All ${figure(cutPapers)} lists`
      : countOf(cutPapers, 'list');
  return `${lists} of names ${nounFor(cutPapers, 'is')} cut, so these are names seen: more people may share these papers.`;
}

/** A person beside this one: the row opens the person, the count what ties the two. */
function CollaboratorRow({ person, with: other }: { readonly person: CountedRef; readonly with: NodeRef }) {
  const select = useApp((state) => state.select);
  return (
    <div className="tied-row">
      <NodeRow node={person} />
      <button
        type="button"
        className="link link--count"
        aria-label={`What ties ${other.label} and ${person.label}: ${countOf(person.count, 'paper')}`}
        title="What ties them"
        onClick={() => select({ kind: 'edge', source: other.key, target: person.key })}
      >
        {figure(person.count)}
      </button>
    </div>
  );
}

function Collaborators({ view }: { readonly view: Described }) {
  const beyond = view.collaboratorCount - view.collaborators.length;
  const cut = cutNote(view);
  return (
    <Section title={view.cutPapers > 0 ? 'Names seen with theirs' : 'Wrote with'} aside="shared papers">
      {view.collaborators.length === 0 && view.notExpanded === 0 && (
        <p className="inspector__quiet">No other name stands beside theirs.</p>
      )}
      <ShortList
        items={view.collaborators}
        first={8}
        noun="person"
        className="rows"
        keyOf={(person) => person.key}
        render={(person) => <CollaboratorRow person={person} with={view} />}
      />
      {beyond > 0 && <p className="inspector__note">{countOf(beyond, 'further person')} not listed.</p>}
      {view.notExpanded > 0 && (
        <p className="inspector__note">{countOf(view.notExpanded, 'paper')} of more than 50 names not counted here.</p>
      )}
      {cut !== '' && <p className="inspector__note">{cut}</p>}
    </Section>
  );
}

function Circle({ view }: { readonly view: Described }) {
  if (view.isLeftOut) {
    return (
      <Section title="Circle">
        <p className="inspector__text">Left out of circles: they share papers with too many of the others.</p>
      </Section>
    );
  }
  if (view.circle === null) return null;
  const runs = view.circleRuns;
  return (
    <Section title="Circle" aside={runs === null ? undefined : `with it in ${runs.held} of ${runs.runs} runs`}>
      <p className="inspector__text">
        <GroupLink group={view.circle} />
      </p>
      {view.between !== null && <SplitBar shares={view.between.shares} apart="elsewhere" preposition="in" />}
    </Section>
  );
}

function Names({ view }: { readonly view: Described }) {
  if (view.forms.length < 2 && view.orcids.length === 0) return null;
  return (
    <Section title="Name forms" aside={countOf(view.forms.length, 'form')}>
      <p className="inspector__text">{view.forms.join(' · ')}</p>
      {view.joinedBecause.length > 0 && (
        <ul className="inspector__reasons">
          {view.joinedBecause.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {view.orcids.map((orcid) => (
        <p key={orcid} className="inspector__note">
          ORCID {orcid}
        </p>
      ))}
    </Section>
  );
}

function Affiliations({ view }: { readonly view: Described }) {
  if (view.affiliations.length === 0) return null;
  return (
    <Section title="Affiliations" aside="papers">
      <ShortList
        items={view.affiliations}
        first={4}
        noun="affiliation"
        className="counted"
        keyOf={(affiliation) => affiliation.name}
        render={(affiliation) => (
          <>
            <span>{affiliation.name}</span>
            <span className="node-row__count">{figure(affiliation.papers)}</span>
          </>
        )}
      />
    </Section>
  );
}

interface AuthorViewProps {
  readonly analysis: Analysis;
  readonly author: number;
  readonly colourBy: PartitionOf;
}

/** One person: papers, who stands beside them, topics, groups, name forms. */
export function AuthorView({ analysis, author, colourBy }: AuthorViewProps) {
  const slots = useSlots();
  const view = useMemo(() => describeAuthor(analysis, author, colourBy), [analysis, author, colourBy]);
  if (view === null) return null;
  return (
    <>
      <HeaderLine
        mark={<KindMark kind="author" slot={slots.ofNode(view)} size={13} />}
        kind="Person"
        relation={view.isSpread ? 'most often in' : 'in'}
        group={view.group}
      />
      <header className="inspector__header">
        <h2 className="inspector__title">{view.label}</h2>
        <Summary view={view} total={analysis.papers.length} />
        {view.isOwner && (
          <p className="inspector__note">Named on so many of these papers that the list may be theirs.</p>
        )}
        <WayPicker analysis={analysis} author={view.ref} />
      </header>
      <Papers view={view} />
      {view.themes.length > 0 && (
        <Section title="Papers by theme" aside={`of ${countOf(view.papers.length, 'paper')}`}>
          <SplitBar shares={view.themes} apart="in no theme" />
        </Section>
      )}
      <Collaborators view={view} />
      <CountedChips title="Topics" aside="papers" nodes={view.topics} noun="topic" />
      <Circle view={view} />
      <Names view={view} />
      <Affiliations view={view} />
    </>
  );
}
