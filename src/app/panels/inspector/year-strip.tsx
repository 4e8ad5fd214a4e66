import type { YearCounts } from '../../../core/view/describe-years.ts';
import { figure } from '../../../core/view/words.ts';

/** From this many years on, only the ends are written under the bars. */
const MOST_LABELLED = 8;
const TALLEST = 34;

/** Papers by year as bars, and those without a date as a hatched one. */
export function YearStrip({ years, undated }: YearCounts) {
  const most = Math.max(undated, ...years.map((year) => year.papers), 1);
  const words = [
    ...years.filter((each) => each.papers > 0).map(({ year, papers }) => `${year}: ${figure(papers)}`),
    ...(undated > 0 ? [`undated: ${figure(undated)}`] : []),
  ].join(', ');
  const heightOf = (papers: number): number => (papers === 0 ? 0 : Math.max(3, (TALLEST * papers) / most));
  const isLabelled = (i: number): boolean => years.length < MOST_LABELLED || i === 0 || i === years.length - 1;
  return (
    <>
      <p className="visually-hidden">{words}</p>
      <div className="years" aria-hidden="true">
        {years.map(({ year, papers }, i) => (
          <div key={year} className="years__column">
            <span className="years__count">{papers > 0 && years.length < 3 * MOST_LABELLED ? figure(papers) : ''}</span>
            <span className="years__bar" style={{ height: heightOf(papers) }} />
            <span className="years__label">{isLabelled(i) ? year : ''}</span>
          </div>
        ))}
        {undated > 0 && (
          <div className="years__column years__column--undated">
            <span className="years__count">{figure(undated)}</span>
            <span className="years__bar years__bar--undated" style={{ height: heightOf(undated) }} />
            <span className="years__label">undated</span>
          </div>
        )}
      </div>
    </>
  );
}
