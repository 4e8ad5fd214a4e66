import { Ellipsis } from 'lucide-react';
import type { Cell } from '../../../core/view/table-cells.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { Bar } from '../../ui/bar.tsx';
import { groupColourVar, type SlotOf } from '../../ui/group-colour.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { Swatch } from '../../ui/swatch.tsx';

interface CellProps {
  readonly cell: Cell;
  readonly slotOf: SlotOf;
  /** In words that need no heading. */
  readonly isCompact?: boolean;
}

const inkOf = (slot: number) => (slot > 0 ? { color: groupColourVar(slot, 'ink') } : undefined);

function Lead({ cell, slotOf }: { readonly cell: Cell & { readonly kind: 'lead' }; readonly slotOf: SlotOf }) {
  const slot = cell.group < 0 ? 0 : slotOf(cell.group);
  return (
    <span className="table-lead">
      <span className={cell.isUnsure ? 'table-lead__mark table-lead__mark--unsure' : 'table-lead__mark'}>
        {cell.mark === 'group' ? <Swatch slot={slot} /> : <KindMark kind={cell.mark} slot={slot} />}
      </span>
      <span
        className={`table-lead__text table-lead__text--${cell.mark}`}
        style={cell.mark === 'group' ? inkOf(slot) : undefined}
      >
        {cell.text}
      </span>
    </span>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <span className="table-cell__more">+{figure(count)}</span> : null;
}

function Names({ cell }: { readonly cell: Cell & { readonly kind: 'names' } }) {
  return (
    <span className="table-names">
      <span className="table-cell__text">{cell.names}</span>
      <More count={cell.more} />
      {cell.isCut && (
        <span className="cut-mark" title="Author list cut: more people wrote this">
          <Ellipsis size={12} strokeWidth={2.5} aria-hidden="true" focusable="false" />
          <span className="visually-hidden">, list cut</span>
        </span>
      )}
    </span>
  );
}

function GroupName({ cell, slotOf }: { readonly cell: Cell & { readonly kind: 'group' }; readonly slotOf: SlotOf }) {
  const slot = slotOf(cell.group);
  return (
    <span className="table-group">
      <Swatch slot={slot} size={11} />
      <span className="table-group__name" style={inkOf(slot)}>
        {cell.name}
      </span>
    </span>
  );
}

function Share({ cell }: { readonly cell: Cell & { readonly kind: 'share' } }) {
  return (
    <span className="table-share" title={cell.words}>
      <Bar share={cell.of > 0 ? cell.count / cell.of : 0} colour="var(--ink-2)" />
      <span className="table-share__count" aria-hidden="true">
        {figure(cell.count)}
      </span>
      <span className="visually-hidden">{cell.words}</span>
    </span>
  );
}

function Phrases({ cell }: { readonly cell: Cell & { readonly kind: 'phrases' } }) {
  return (
    <span className="table-names">
      <em className="table-cell__phrase">{cell.first}</em>
      <More count={cell.more} />
    </span>
  );
}

/** What a cell of the table shows. */
export function TableCell({ cell, slotOf, isCompact = false }: CellProps) {
  if (cell.kind === 'lead') return <Lead cell={cell} slotOf={slotOf} />;
  if (cell.kind === 'names') return <Names cell={cell} />;
  if (cell.kind === 'group') return <GroupName cell={cell} slotOf={slotOf} />;
  if (cell.kind === 'phrases') return <Phrases cell={cell} />;
  if (cell.kind === 'share') return isCompact ? <span>{cell.words}</span> : <Share cell={cell} />;
  if (cell.kind === 'count') return <span>{isCompact ? countOf(cell.count, cell.noun) : figure(cell.count)}</span>;
  if (cell.kind === 'date' && cell.text === null) return <span className="table-cell__missing">undated</span>;
  return <span className="table-cell__text">{cell.text}</span>;
}
