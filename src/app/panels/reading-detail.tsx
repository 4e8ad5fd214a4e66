import type { Analysis } from '../../core/model/analysis.ts';
import {
  joinedPeople,
  papersApart,
  type CountOpens,
  type IssueGroup,
  type JoinedPerson,
  type ReadingSummary,
} from '../../core/view/reading-summary.ts';
import { countOf } from '../../core/view/words.ts';
import { NodeLink, NodeRow } from './inspector/links.tsx';
import { ShortList } from './inspector/section.tsx';
import { JoinedCopies, PossibleCopies } from './reading-copies.tsx';

interface IssueLinesProps {
  readonly group: IssueGroup;
  /** Whether each line names its file. */
  readonly hasFiles: boolean;
}

/** Issues of one kind with their places. */
export function IssueLines({ group, hasFiles }: IssueLinesProps) {
  return (
    <>
      <ul className="issues__list">
        {group.lines.map(({ message, place, file }, index) => (
          <li key={index} className="issues__line">
            {message}
            <span className="issues__place">{[hasFiles ? file : null, place].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {group.notShown > 0 && (
        <p className="issues__more">{countOf(group.notShown, 'other')} of this kind, in the report.</p>
      )}
    </>
  );
}

function Joined({ person }: { readonly person: JoinedPerson }) {
  return (
    <>
      <p className="joined__name">
        <NodeLink node={person} />
      </p>
      <p className="joined__forms">{person.forms.join(' · ')}</p>
      {person.because.map((reason) => (
        <p key={reason} className="joined__why">
          {reason}
        </p>
      ))}
    </>
  );
}

interface ReadingDetailProps {
  readonly analysis: Analysis;
  readonly issues: ReadingSummary['issues'];
  readonly opens: Exclude<CountOpens, { readonly kind: 'table' }>;
}

/** What a count stands for, as a list in place: lines of the input, people, or papers. */
export function ReadingDetail({ analysis, issues, opens }: ReadingDetailProps) {
  if (opens.kind === 'issues') {
    return issues
      .filter(({ code }) => opens.codes.includes(code))
      .map((group) => <IssueLines key={`${group.severity} ${group.code}`} group={group} hasFiles />);
  }
  if (opens.kind === 'joined') {
    return (
      <ShortList
        items={joinedPeople(analysis)}
        first={20}
        noun="person"
        className="joined"
        keyOf={(person) => person.key}
        render={(person) => <Joined person={person} />}
      />
    );
  }
  if (opens.kind === 'copies') return <JoinedCopies analysis={analysis} />;
  if (opens.kind === 'possible-copies') return <PossibleCopies analysis={analysis} />;
  return (
    <ShortList
      items={papersApart(analysis)}
      first={20}
      noun="paper"
      className="rows"
      keyOf={(paper) => paper.key}
      render={(paper) => <NodeRow node={paper} />}
    />
  );
}
