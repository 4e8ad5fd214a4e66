import { Fragment, useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import {
  describeGroup,
  type GroupView as Described,
  type PersonHere,
  type TermView,
} from '../../../core/view/describe-group.ts';
import type { GroupRef } from '../../../core/view/refs.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { Bar } from '../../ui/bar.tsx';
import { groupColourVar } from '../../ui/group-colour.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { PaperRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { GroupLink, NodeLink, useHover, useSelectNode } from './links.tsx';
import { Section, ShortList } from './section.tsx';
import { Steady } from './steady.tsx';
import { useSlots } from './use-slots.ts';

interface PartProps {
  readonly view: Described;
  readonly slot: number;
}

function Term({ term, view, slot }: PartProps & { readonly term: TermView }) {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return (
    <tr>
      <td className="terms__count terms__count--out">{figure(term.outside)}</td>
      <td className="terms__bar">
        <Bar share={share(term.outside, view.outside)} colour="var(--ink-3)" isReversed />
      </td>
      <th scope="row">{term.node === null ? term.label : <NodeLink node={term.node} />}</th>
      <td className="terms__bar">
        <Bar share={share(term.inside, view.inside)} colour={groupColourVar(slot)} />
      </td>
      <td className="terms__count terms__count--in">{figure(term.inside)}</td>
    </tr>
  );
}

function Terms({ view, slot }: PartProps) {
  if (view.terms.length === 0) return null;
  return (
    <Section title="Its words" aside="papers that use them">
      <table className="terms">
        <colgroup>
          <col className="terms__col--count" />
          <col className="terms__col--out" />
          <col />
          <col className="terms__col--in" />
          <col className="terms__col--count" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              outside, of {figure(view.outside)}
            </th>
            <th scope="col">
              <span className="visually-hidden">words</span>
            </th>
            <th scope="col" colSpan={2} className="terms__inside">
              inside, of {figure(view.inside)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.terms.map((term) => (
            <Term key={`${term.node?.key ?? ''} ${term.label}`} term={term} view={view} slot={slot} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Person({ person, view, slot }: PartProps & { readonly person: PersonHere }) {
  const onClick = useSelectNode(person.key);
  const slots = useSlots();
  return (
    <button type="button" className="person-row" onClick={onClick} {...useHover(person.key)}>
      <KindMark kind="author" slot={slots.ofNode(person)} />
      <span className="person-row__name">{person.label}</span>
      <Bar share={view.inside === 0 ? 0 : person.here / view.inside} colour={groupColourVar(slot)} />
      <span className="node-row__count">
        {figure(person.here)} of {figure(person.all)}
      </span>
    </button>
  );
}

function People({ view, slot }: PartProps) {
  if (view.people.length === 0) return null;
  return (
    <Section title="Core people" aside="papers here, of all theirs">
      <ShortList
        items={view.people}
        first={5}
        noun="person"
        className="rows"
        keyOf={(person) => person.key}
        render={(person) => <Person person={person} view={view} slot={slot} />}
      />
    </Section>
  );
}

function Bridges({ view }: { readonly view: Described }) {
  const slots = useSlots();
  if (view.bridges.length === 0) return null;
  return (
    <Section title="Bridges" aside="who and what ties it to others">
      <ShortList
        items={view.bridges}
        first={5}
        noun="group"
        className="bridges"
        keyOf={(bridge) => bridge.group.id}
        render={({ group, nodes, more }) => (
          <>
            <Swatch slot={slots.ofGroup(group)} />
            <GroupLink group={group} />
            <span className="bridges__nodes">
              {nodes.map((node, i) => (
                <Fragment key={node.key}>
                  {i > 0 && ', '}
                  <NodeLink node={node} className="link--quiet" isShort />
                </Fragment>
              ))}
              {more > 0 && `, ${figure(more)} more`}
            </span>
          </>
        )}
      />
    </Section>
  );
}

function Papers({ view }: { readonly view: Described }) {
  if (view.corePapers.length + view.otherPapers.length === 0) return null;
  return (
    <Section title="Core papers" aside="closest to the rest of the group">
      <PaperRows papers={view.corePapers} first={view.corePapers.length} />
      <PaperRows papers={view.otherPapers} first={0} />
    </Section>
  );
}

function Header({ view, slot }: PartProps) {
  const isTheme = view.group.of === 'themes';
  return (
    <>
      <HeaderLine mark={<Swatch slot={slot} size={13} />} kind={isTheme ? 'Theme' : 'Circle'} group={null} />
      <header className="inspector__header">
        <h2
          className="inspector__title inspector__title--group"
          style={slot > 0 ? { color: groupColourVar(slot, 'ink') } : undefined}
        >
          {view.group.name}
        </h2>
        <p className="inspector__summary">{view.summary}</p>
      </header>
    </>
  );
}

function LeftOut({ view, total }: { readonly view: Described; readonly total: number }) {
  return view.leftOut.map((person) => (
    <p key={person.key} className="inspector__note">
      <NodeLink node={person} /> is left out of circles: on {figure(person.count)} of {countOf(total, 'paper')}.
    </p>
  ));
}

interface GroupViewProps {
  readonly analysis: Analysis;
  readonly group: GroupRef;
}

/** A theme or a circle: why it is one, its words, people and papers, what ties it to others, how steady it is. */
export function GroupView({ analysis, group }: GroupViewProps) {
  const slot = useSlots().ofGroup(group);
  const view = useMemo(() => describeGroup(analysis, group), [analysis, group]);
  if (view === null) return null;
  return (
    <>
      <Header view={view} slot={slot} />
      {view.why !== '' && (
        <Section title="Why it is a group">
          <p className="inspector__text">{view.why}</p>
          <LeftOut view={view} total={analysis.papers.length} />
        </Section>
      )}
      <Terms view={view} slot={slot} />
      <People view={view} slot={slot} />
      <Papers view={view} />
      <Bridges view={view} />
      <Steady view={view} />
    </>
  );
}
