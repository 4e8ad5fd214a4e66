import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GroupRef } from '../../../core/view/refs.ts';
import { useApp, useAppLater } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { GroupLink } from './links.tsx';

interface HeaderProps {
  readonly mark: ReactNode;
  /** What it is: `Paper`, `Person`... */
  readonly kind: string;
  readonly group: GroupRef | null;
  /** How it stands to the group: `in`, `most often in`. */
  readonly relation?: string;
  /** A chip after the group. */
  readonly chip?: ReactNode;
}

/** The first line: mark, kind, group, and the buttons that go back and close. */
export function HeaderLine({ mark, kind, group, relation = 'in', chip }: HeaderProps) {
  const select = useApp((state) => state.select);
  const goBack = useApp((state) => state.goBack);
  const isFirst = useAppLater((state) => state.trail.length < 2);
  return (
    <div className="inspector__line">
      {mark}
      <p className="inspector__kind">
        <span>{group === null ? kind : `${kind} ${relation}`}</span>
        {group !== null && <GroupLink group={group} />}
      </p>
      {chip}
      <span className="inspector__buttons">
        <IconButton icon={ArrowLeft} label="Back" className="inspector__back" isDisabled={isFirst} onClick={goBack} />
        <IconButton icon={X} label="Close" onClick={() => select(null)} />
      </span>
    </div>
  );
}
