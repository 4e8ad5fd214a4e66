import { setFrame, useFrame } from '../store/frame.ts';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

const Palette = lazyPart(async () => (await import('./palette/palette.tsx')).Palette);
const Help = lazyPart(async () => (await import('./help/help.tsx')).Help);
const FigureDialog = lazyPart(async () => (await import('./figure/figure-dialog.tsx')).FigureDialog);
const ReviewScreen = lazyPart(async () => (await import('./review/review-screen.tsx')).ReviewScreen);

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
