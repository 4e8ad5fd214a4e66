import { IconButtonPlace } from '../../ui/icon-button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { ActionButtonProps } from './action-button.tsx';

/** The button of an action for what is on screen at once: its icon holds its place until the actions are loaded. */
export const LazyActionButton = lazyPart(
  () => import('./action-button.tsx'),
  (part) => part.ActionButton,
  ({ icon }: ActionButtonProps) => <IconButtonPlace icon={icon} />,
);
