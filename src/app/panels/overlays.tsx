import { setFrame, useFrame } from '../store/frame.ts';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

const Palette = lazyPart(
  () => import('./palette/palette.tsx'),
  (part) => part.Palette,
);
const Help = lazyPart(
  () => import('./help/help.tsx'),
  (part) => part.Help,
);
const FigureDialog = lazyPart(
  () => import('./figure/figure-dialog.tsx'),
  (part) => part.FigureDialog,
);
const ReviewScreen = lazyPart(
  () => import('./review/review-screen.tsx'),
  (part) => part.ReviewScreen,
);

const closeDialog = (): void => setFrame({ dialog: null });

const NAMES = { palette: 'The command palette', help: 'The help', figure: 'The figure' } as const;

/** What stands over the page: the review of what was brought in, else the dialog that is open. */
export function Overlays() {
  const dialog = useFrame((state) => state.dialog);
  const incoming = useApp((state) => state.incoming);
  const dropIncoming = useApp((state) => state.dropIncoming);
  const canAdd = useApp((state) => state.documentId !== null && !isNetwork(state));
  if (incoming !== null) {
    return (
      <ErrorBoundary what="The review" retryOn={incoming} onClose={dropIncoming}>
        <ReviewScreen canAdd={canAdd} />
      </ErrorBoundary>
    );
  }
  if (dialog === null) return null;
  return (
    <ErrorBoundary what={NAMES[dialog]} retryOn={dialog} onClose={closeDialog}>
      {dialog === 'palette' && <Palette />}
      {dialog === 'help' && <Help />}
      {dialog === 'figure' && <FigureDialog />}
    </ErrorBoundary>
  );
}
