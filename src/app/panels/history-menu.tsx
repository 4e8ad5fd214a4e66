import { Check } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useApp } from '../store/store.ts';
import { MenuItem } from '../ui/menu-item.tsx';

interface StepProps {
  readonly label: string;
  readonly state: 'done' | 'now' | 'undone';
  readonly onGo: () => void;
}

function Step({ label, state, onGo }: StepProps) {
  return (
    <li>
      <MenuItem
        mark={state === 'now' && <Check size={14} aria-hidden="true" />}
        className={`history__step history__step--${state}`}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={onGo}
      >
        {label}
        {state === 'undone' && <span className="visually-hidden">, undone</span>}
      </MenuItem>
    </li>
  );
}

interface HistoryStepsProps {
  /** What they open in; where the focus is elsewhere, it comes to the step one is at. */
  readonly home: RefObject<HTMLElement | null>;
}

/** Every change of the document, oldest first; a click goes to the state after it. */
export function HistorySteps({ home }: HistoryStepsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Opened by a command: Tab from elsewhere would close it before it is reached.
    if (home.current?.contains(document.activeElement) === false)
      list.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, [home]);
  const { past, future } = useApp((state) => state.history);
  const goToStep = useApp((state) => state.goToStep);
  const name = useApp((state) => state.list?.name ?? '');
  const labels = [`Opened ${name}`, ...past.map(({ label }) => label), ...future.map(({ label }) => label)];
  const now = past.length;
  return (
    <ol ref={list} className="menu__list history__list">
      {labels.map((label, step) => (
        <Step
          key={step}
          label={label}
          state={step === now ? 'now' : step < now ? 'done' : 'undone'}
          onGo={() => void goToStep(step)}
        />
      ))}
    </ol>
  );
}
