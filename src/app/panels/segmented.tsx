import { useId, type ReactNode } from 'react';

interface SegmentedProps<T extends string> {
  /** What is chosen, for those who cannot see it. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly mark?: ReactNode }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of a few, side by side: native radio buttons drawn as one control. */
export function Segmented<T extends string>({ label, options, value, onChange, className = '' }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className={`segmented ${className}`.trim()}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="segmented__option">
          <input
            className="segmented__radio"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="segmented__face">
            {option.mark}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
