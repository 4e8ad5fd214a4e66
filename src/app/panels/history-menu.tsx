import { Check } from 'lucide-react';
import { useApp } from '../store/store.ts';

interface StepProps {
  readonly label: string;
  readonly state: 'done' | 'now' | 'undone';
  readonly onGo: () => void;
}

function Step({ label, state, onGo }: StepProps) {
  return (
    <li>
      <button
        type="button"
        className={`menu__item history__step history__step--${state}`}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={onGo}
      >
        <span className="menu__check">{state === 'now' && <Check size={14} aria-hidden="true" />}</span>
        <span className="menu__text">
          {label}
          {state === 'undone' && <span className="visually-hidden">, undone</span>}
        </span>
      </button>
    </li>
  );
}

/** Every change of the document, oldest first; a click goes to the state after it. */
export function HistorySteps() {
  const { past, future } = useApp((state) => state.history);
  const goToStep = useApp((state) => state.goToStep);
  const name = useApp((state) => state.list?.name ?? '');
  const labels = [`Opened ${name}`, ...past.map(({ label }) => label), ...future.map(({ label }) => label)];
  const now = past.length;
  return (
    <ol className="menu__list history__list">
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
