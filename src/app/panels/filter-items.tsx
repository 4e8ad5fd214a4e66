import { useMemo } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Filter } from '../../core/model/filter.ts';
import type { Network } from '../../core/model/network.ts';
import { linkCount } from '../../core/view/item-values.ts';
import { useGroupColour } from '../ui/group-colour.ts';
import { Swatch } from '../ui/swatch.tsx';
import { FilterCheck, FilterPart, Stepper, toggled } from './filter-controls.tsx';
import { LargestOnly, NodeLimit } from './filter-size.tsx';

interface PartProps {
  readonly analysis: Analysis;
  readonly filter: Filter;
  readonly setFilter: (patch: Partial<Filter>) => void;
}

function mostLinks(network: Network): number {
  return network.items.reduce((most, _, item) => Math.max(most, linkCount(network, item)), 0);
}

function Clusters({ analysis: { themes }, filter, setFilter }: PartProps) {
  const slotOf = useGroupColour('themes');
  if (themes.groups.length === 0) return null;
  return (
    <FilterPart title="Clusters" note="Items in any of those ticked">
      <div className="filter-part__scroll">
        {themes.groups.map(({ id, name, items }, group) => (
          <FilterCheck
            key={id}
            label={name}
            count={items.length}
            isChecked={filter.themes.includes(id)}
            isLiterature
            mark={<Swatch slot={slotOf(group)} />}
            onToggle={() => setFilter({ themes: toggled(filter.themes, id) })}
          />
        ))}
      </div>
    </FilterPart>
  );
}

/** What the items of a finished map are filtered by. */
export function ItemParts(props: PartProps) {
  const { analysis, filter, setFilter } = props;
  const { network } = analysis;
  const most = useMemo(() => (network === null ? 0 : mostLinks(network)), [network]);
  return (
    <>
      <Clusters {...props} />
      <FilterPart title="How much">
        <Stepper
          label="Links an item has"
          value={filter.minLinks}
          least={0}
          most={most}
          noun="link"
          onChange={(minLinks) => setFilter({ minLinks })}
        />
        <LargestOnly filter={filter} setFilter={setFilter} />
        <NodeLimit />
      </FilterPart>
    </>
  );
}
