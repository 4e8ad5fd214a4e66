import { lazy, Suspense } from 'react';
import { useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { ErrorBoundary } from './error-boundary.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const Help = lazy(async () => ({ default: (await import('./help/help.tsx')).Help }));
const FigureDialog = lazy(async () => ({ default: (await import('./figure/figure-dialog.tsx')).FigureDialog }));
const ReviewScreen = lazy(async () => ({ default: (await import('./review/review-screen.tsx')).ReviewScreen }));

const NAMES = { palette: 'The command palette', help: 'The help', figure: 'The figure' } as const;

/** What stands over the page: the review of what was brought in, else the dialog that is open. */
export function Overlays() {
  const dialog = useFrame((state) => state.dialog);
  const incoming = useApp((state) => state.incoming);
  const canAdd = useApp((state) => state.documentId !== null);
  if (incoming !== null) {
    return (
      <ErrorBoundary what="The review" retryOn={incoming}>
        <Suspense fallback={null}>
          <ReviewScreen canAdd={canAdd} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  if (dialog === null) return null;
  return (
    <ErrorBoundary what={NAMES[dialog]} retryOn={dialog}>
      <Suspense fallback={null}>
        {dialog === 'palette' && <Palette />}
        {dialog === 'help' && <Help />}
        {dialog === 'figure' && <FigureDialog />}
      </Suspense>
    </ErrorBoundary>
  );
}
