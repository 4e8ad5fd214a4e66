import { Palette } from 'lucide-react';
import { useId, useState } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { PartitionOf } from '../../core/model/partition.ts';
import type { Network } from '../../core/model/network.ts';
import { SIZES, type PlainSize, type SizeBy } from '../../core/model/scene.ts';
import { sizeInUse } from '../../core/view/item-values.ts';
import { scorePaint, weightSize, type PlainPaint } from '../../core/view/look-names.ts';
import { hasPaint } from '../../core/view/paint.ts';
import { partitionOf } from '../../core/view/refs.ts';
import { useApp } from '../store/store.ts';
import { Popup } from './popup.tsx';

type Colour = PartitionOf | PlainPaint;

const COLOURS: readonly { readonly value: Colour; readonly label: string; readonly missing: string }[] = [
  { value: 'themes', label: 'Theme', missing: 'no themes in this list' },
  { value: 'circles', label: 'Circle', missing: 'no circles in this list' },
  { value: 'year', label: 'Year', missing: 'no paper has a date' },
  { value: 'category', label: 'Category', missing: 'no paper has a category' },
  { value: 'organisation', label: 'Organisation', missing: 'no paper names one' },
  { value: 'kind', label: 'Kind', missing: '' },
];

const SIZE_LABELS: Readonly<Record<PlainSize, string>> = {
  papers: 'Papers',
  links: 'Links',
  strength: 'Strength of links',
};

const isPartition = (colour: Colour): colour is PartitionOf => colour === 'themes' || colour === 'circles';

function isThere(analysis: Analysis, colour: Colour): boolean {
  return isPartition(colour) ? partitionOf(analysis, colour).groups.length > 0 : hasPaint(analysis, colour);
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Why it cannot be chosen. */
  readonly missing?: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, missing, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className={missing === undefined ? 'look__choice' : 'look__choice look__choice--missing'}>
      <input
        type="radio"
        className="look__radio"
        name={name}
        checked={isChosen}
        disabled={missing !== undefined}
        onChange={onChoose}
      />
      <span>{label}</span>
      {missing !== undefined && <span className="look__why">{missing}</span>}
    </label>
  );
}

function ColourChoices({ analysis }: { readonly analysis: Analysis }) {
  const paint = useApp((state) => state.paint);
  const colourBy = useApp((state) => state.colourBy);
  const setPaint = useApp((state) => state.setPaint);
  const setColourBy = useApp((state) => state.setColourBy);
  const name = useId();
  const chosen = paint === 'groups' ? colourBy : paint;
  const choose = (value: Colour): void => {
    if (!isPartition(value)) {
      setPaint(value);
      return;
    }
    setPaint('groups');
    if (value !== colourBy) setColourBy(value);
  };
  return (
    <fieldset className="look__part">
      <legend className="look__title">Colour by</legend>
      {COLOURS.map(({ value, label, missing }) => (
        <Choice
          key={value}
          name={name}
          label={label}
          missing={isThere(analysis, value) ? undefined : missing}
          isChosen={value === chosen}
          onChoose={() => choose(value)}
        />
      ))}
    </fieldset>
  );
}

/** What a finished map can be coloured by: its clusters, and each of its scores. */
function ItemColours({ network }: { readonly network: Network }) {
  const paint = useApp((state) => state.paint);
  const setPaint = useApp((state) => state.setPaint);
  const name = useId();
  const choices = [
    { value: 'groups' as const, label: 'Cluster' },
    ...network.scores.map((score) => ({ value: scorePaint(score.name), label: score.name })),
  ];
  return (
    <fieldset className="look__part">
      <legend className="look__title">Colour by</legend>
      {choices.map(({ value, label }) => (
        <Choice key={value} name={name} label={label} isChosen={value === paint} onChoose={() => setPaint(value)} />
      ))}
    </fieldset>
  );
}

interface SizeChoice {
  readonly value: SizeBy;
  readonly label: string;
}

function sizesOf(network: Network | null): readonly SizeChoice[] {
  if (network === null) return SIZES.map((value) => ({ value, label: SIZE_LABELS[value] }));
  return [
    ...network.weights.map(({ name }) => ({ value: weightSize(name), label: name })),
    { value: 'links', label: 'Links' },
    { value: 'strength', label: 'Total link strength' },
  ];
}

function SizeChoices({ network }: { readonly network: Network | null }) {
  const asked = useApp((state) => state.sizeBy);
  const sizeBy = network === null ? asked : sizeInUse(network, asked);
  const setSizeBy = useApp((state) => state.setSizeBy);
  const name = useId();
  return (
    <fieldset className="look__part">
      <legend className="look__title">Size by</legend>
      {sizesOf(network).map(({ value, label }) => (
        <Choice key={value} name={name} label={label} isChosen={value === sizeBy} onChoose={() => setSizeBy(value)} />
      ))}
    </fieldset>
  );
}

const FACE = (
  <>
    <Palette size={15} strokeWidth={1.75} aria-hidden="true" />
    <span className="look__word">Look</span>
  </>
);

/** What colour and size of the marks stand for. */
export function LookMenu() {
  const analysis = useApp((state) => state.list?.analysis);
  const [isOpen, setIsOpen] = useState(false);
  if (analysis === undefined) return null;
  return (
    <Popup
      className="look"
      button={{ className: 'button look__button', face: FACE }}
      popupClassName="look__popup"
      isOpen={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      {analysis.network === null ? <ColourChoices analysis={analysis} /> : <ItemColours network={analysis.network} />}
      <SizeChoices network={analysis.network} />
    </Popup>
  );
}
