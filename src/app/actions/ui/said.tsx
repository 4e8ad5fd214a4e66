import { useSaid } from '../said.ts';

/** What was just done where nothing else shows it, for a moment. */
export function Said() {
  const text = useSaid();
  return <output>{text !== '' && <span className="work said">{text}</span>}</output>;
}
