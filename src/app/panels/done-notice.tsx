import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';

const DoneCard = lazyPart(
  () => import('./done-card.tsx'),
  (part) => part.DoneCard,
);

/** Where it is said what was just done; there before it is filled, so that screen readers hear of it. */
export function DoneNotice() {
  const done = useApp((state) => state.done);
  return <output>{done !== null && <DoneCard key={done} done={done} />}</output>;
}
