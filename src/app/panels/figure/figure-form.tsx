import { useId, type ReactNode } from 'react';
import { Segmented } from '../segmented.tsx';
import {
  boundedWidth,
  CUSTOM_WIDTH,
  isPrint,
  RESOLUTIONS,
  SHARPNESSES,
  SIZES,
  type FigureChoices,
  type FigureSize,
} from './figure-choices.ts';

interface FormProps {
  readonly choices: FigureChoices;
  readonly onChange: (patch: Partial<FigureChoices>) => void;
}

const BACKGROUNDS = [
  { value: 'white', label: 'White' },
  { value: 'dark', label: 'Dark' },
  { value: 'transparent', label: 'None' },
] as const;
const WHAT = [
  { value: 'whole', label: 'Whole map' },
  { value: 'view', label: 'What is in view' },
] as const;
const GROUP_NAMES = [
  { value: 'map', label: 'On the map' },
  { value: 'legend', label: 'Below it' },
  { value: 'none', label: 'None' },
] as const;
const LABELS = [
  { value: 'many', label: 'All that fit' },
  { value: 'few', label: 'Few' },
] as const;

/** A choice among a few, with its name above it. */
function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="figure__row">
      <span className="figure__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

function TitleField({ choices, onChange }: FormProps) {
  const id = useId();
  return (
    <div className="figure__row">
      <label className="figure__label" htmlFor={id}>
        Title
      </label>
      <input
        id={id}
        className="figure__input"
        value={choices.title}
        maxLength={200}
        placeholder="No title"
        onChange={(event) => onChange({ title: event.target.value })}
      />
    </div>
  );
}

function SizeField({ choices, onChange }: FormProps) {
  const id = useId();
  const widthId = useId();
  return (
    <div className="figure__row">
      <label className="figure__label" htmlFor={id}>
        Size
      </label>
      <select
        id={id}
        className="figure__input"
        value={choices.size}
        onChange={(event) => onChange({ size: event.target.value as FigureSize })}
      >
        {SIZES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {choices.size === 'custom' && (
        <>
          <label className="visually-hidden" htmlFor={widthId}>
            Width in pixels
          </label>
          <input
            id={widthId}
            className="figure__input"
            type="number"
            min={CUSTOM_WIDTH.least}
            max={CUSTOM_WIDTH.most}
            defaultValue={choices.customWidth}
            onChange={(event) => onChange({ customWidth: boundedWidth(event.target.valueAsNumber) })}
          />
        </>
      )}
    </div>
  );
}

function ResolutionField({ choices, onChange }: FormProps) {
  const isInMillimetres = isPrint(choices.size);
  const options = isInMillimetres
    ? RESOLUTIONS.map((dots) => ({ value: String(dots), label: `${dots} dpi` }))
    : SHARPNESSES.map((times) => ({ value: String(times), label: `${times}×` }));
  const value = String(isInMillimetres ? choices.dotsPerInch : choices.sharpness);
  const change = (text: string): void =>
    onChange(isInMillimetres ? { dotsPerInch: Number(text) } : { sharpness: Number(text) });
  return (
    <Row label="Resolution of the PNG">
      <Segmented label="Resolution of the PNG" options={options} value={value} onChange={change} />
    </Row>
  );
}

function Check({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="figure__check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** The choices about a figure; those that would change nothing are left out. */
export function FigureForm({
  choices,
  onChange,
  hasView,
  hasLight,
  hasGroupColours,
}: FormProps & { readonly hasView: boolean; readonly hasLight: boolean; readonly hasGroupColours: boolean }) {
  const names = hasGroupColours ? GROUP_NAMES : GROUP_NAMES.filter(({ value }) => value !== 'legend');
  return (
    <div className="figure__form">
      <TitleField choices={choices} onChange={onChange} />
      {hasView && (
        <Row label="Show">
          <Segmented label="Show" options={WHAT} value={choices.what} onChange={(what) => onChange({ what })} />
        </Row>
      )}
      <SizeField choices={choices} onChange={onChange} />
      <ResolutionField choices={choices} onChange={onChange} />
      <Row label="Background">
        <Segmented
          label="Background"
          options={BACKGROUNDS}
          value={choices.background}
          onChange={(background) => onChange({ background })}
        />
      </Row>
      <Row label="Names of groups">
        <Segmented
          label="Names of groups"
          options={names}
          value={choices.groupNames}
          onChange={(groupNames) => onChange({ groupNames })}
        />
      </Row>
      <Row label="Labels">
        <Segmented label="Labels" options={LABELS} value={choices.labels} onChange={(labels) => onChange({ labels })} />
      </Row>
      <Check label="Legend and caption" isOn={choices.hasLegend} onChange={(hasLegend) => onChange({ hasLegend })} />
      {hasLight && (
        <Check label="Light what is selected" isOn={choices.isLit} onChange={(isLit) => onChange({ isLit })} />
      )}
    </div>
  );
}
