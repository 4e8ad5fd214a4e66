/** How sure it is that papers and people belong to their groups, as a column. */
import { column, emptyCell, shareCell, type TableColumn, type TableSource } from './table-cells.ts';
import { SURE_SHARE } from './describe-paper.ts';
import { groupColumnOf } from './refs.ts';

/** Whether the partition groups this kind itself; the other kind follows by its links. */
/** Kinds that partitions group. */
type Member = 'paper' | 'author' | 'item';

function isClustered({ partition }: TableSource, kind: Member): boolean {
  return kind === 'item' || (partition.of === 'themes') === (kind === 'paper');
}

/** The runs in which a member sat with its group; null for what stands apart. */
function runsOf({ partition }: TableSource, groups: Int32Array, row: number): number | null {
  const group = groups[row] ?? -1;
  return group < 0 ? null : (partition.support[row]?.find((each) => each.group === group)?.runs ?? null);
}

/** Whether a member sat with its group in under 70 % of the runs: its mark is faded. */
export function isUnsureMember(source: TableSource, kind: Member, row: number): boolean {
  if (!isClustered(source, kind)) return false;
  const groups = groupColumnOf(source.partition, kind);
  const runs = runsOf(source, groups, row);
  return runs !== null && runs < SURE_SHARE * source.partition.runs;
}

function runsColumn(source: TableSource, groups: Int32Array): TableColumn {
  const all = source.partition.runs;
  return column(
    'runs',
    `Runs of ${all}`,
    { width: 96, align: 'end' },
    {
      value: (row) => runsOf(source, groups, row),
      text: (row) => String(runsOf(source, groups, row) ?? ''),
      cell: (row) => {
        const runs = runsOf(source, groups, row);
        return runs === null ? emptyCell() : shareCell(runs, all, 'runs');
      },
    },
  );
}

function linksColumn(groups: Int32Array, shares: Float64Array): TableColumn {
  const percent = (row: number): number | null =>
    (groups[row] ?? -1) < 0 ? null : Math.round((shares[row] ?? 0) * 100);
  return column(
    'links',
    'Links in group, %',
    { width: 126, align: 'end' },
    {
      value: percent,
      text: (row) => String(percent(row) ?? ''),
      cell: (row) => {
        const share = percent(row);
        if (share === null) return emptyCell();
        return { kind: 'share', count: share, of: 100, words: `${share} % of links` };
      },
    },
  );
}

/** Runs with its group for the kind that the partition groups, share of links there for the other. */
export function supportColumn(source: TableSource, kind: Member): TableColumn {
  const { paperStability, authorStability } = source.partition;
  const groups = groupColumnOf(source.partition, kind);
  if (isClustered(source, kind)) return runsColumn(source, groups);
  return linksColumn(groups, kind === 'paper' ? paperStability : authorStability);
}
