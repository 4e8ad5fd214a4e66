import { startTransition, useLayoutEffect, useMemo, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Partition } from '../../../core/model/partition.ts';
import type { Visible } from '../../../core/view/filter.ts';
import { partitionOf } from '../../../core/view/refs.ts';
import type { TableKind } from '../../../core/view/table-cells.ts';
import { makeTable } from '../../../core/view/table-columns.ts';
import { TableRows } from '../../../core/view/table-rows.ts';
import { runSliced } from '../../run-sliced.ts';
import { useApp } from '../../store/store.ts';
import { useVisible } from '../../store/visible.ts';
import { useTableView } from './table-view.ts';

/** Work of so few slices is done in one turn, so that a small table does not blink. */
const FEW_SLICES = 4;

interface Made {
  readonly partition: Partition;
  readonly tables: Partial<Record<TableKind, TableRows>>;
}

const made = new WeakMap<Analysis, Made>();

/** The table of a kind, made once for an analysis and its groups in use. */
function tableRows(kind: TableKind, analysis: Analysis, partition: Partition): TableRows {
  let known = made.get(analysis);
  if (known?.partition !== partition) {
    known = { partition, tables: {} };
    made.set(analysis, known);
  }
  return (known.tables[kind] ??= new TableRows(makeTable(kind, { analysis, partition })));
}

/** Groups of which a paper, person or item stays. */
function visibleGroups({ groups }: Partition, { papers, authors, items }: Visible): Uint8Array {
  const stays = (mask: Uint8Array) => (member: number) => mask[member] === 1;
  return Uint8Array.from(groups, (group) =>
    group.papers.some(stays(papers)) || group.authors.some(stays(authors)) || group.items.some(stays(items)) ? 1 : 0,
  );
}

/** What stays under the filter, by table. */
export type VisibleRows = Readonly<Record<TableKind, Uint8Array>>;

export function useVisibleRows(): VisibleRows | null {
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const visible = useVisible();
  const colourBy = useApp((state) => state.colourBy);
  return useMemo(() => {
    if (analysis === null || visible === null) return null;
    return {
      papers: visible.papers,
      people: visible.authors,
      topics: visible.topics,
      items: visible.items,
      groups: visibleGroups(partitionOf(analysis, colourBy), visible),
    };
  }, [analysis, visible, colourBy]);
}

/** A table with the rows it shows, in order. */
export interface ShownTable {
  readonly source: TableRows;
  readonly rows: Int32Array;
}

/** The table on screen. While a large one is sorted or searched, what was shown before stays. */
export function useShownTable(visible: VisibleRows | null): ShownTable | null {
  const kind = useApp((state) => state.table);
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const colourBy = useApp((state) => state.colourBy);
  const text = useTableView((view) => view.text[kind]);
  const sort = useTableView((view) => view.sort[kind]);
  const [shown, setShown] = useState<ShownTable | null>(null);
  useLayoutEffect(() => {
    if (analysis === null || visible === null) return undefined;
    const source = tableRows(kind, analysis, partitionOf(analysis, colourBy));
    const query = { visible: visible[kind], text, sort };
    // The first rows come at once; others are made in pieces, while those before them stay.
    const show = (rows: Int32Array): void => {
      setShown((before) => before ?? { source, rows });
      startTransition(() => setShown({ source, rows }));
    };
    return runSliced(source.select(query), show, FEW_SLICES);
  }, [analysis, colourBy, kind, visible, text, sort]);
  return analysis === null ? null : shown;
}
