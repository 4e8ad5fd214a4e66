import { CircleHelp, Ellipsis, Moon, Search, Sun, X } from 'lucide-react';
import { LazyActionButton } from '../actions/ui/lazy-action-button.tsx';
import { setFrame, useFrame } from '../store/frame.ts';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ImportButton } from './import-button.tsx';
import { LensSwitch } from './lens-switch.tsx';
import { ListMenu } from './list-menu.tsx';
import { Logo } from './logo.tsx';
import { ScreenSwitch } from './screen-switch.tsx';
import { ShareMenu } from './share-menu.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import type { Layout } from './use-layout.ts';

// Searched is what is on the map: the search comes with it.
export const SearchBox = lazyPart(
  () => import('./search-box.tsx'),
  (part) => part.SearchBox,
  <span className="search" />,
);

function BarSearch() {
  const hasScene = useApp((state) => state.scene !== null);
  return hasScene ? (
    <ErrorBoundary what="The search">
      <SearchBox />
    </ErrorBoundary>
  ) : (
    <span className="search" />
  );
}

function ThemeButton() {
  const isDark = useApp((state) => state.theme === 'dark');
  return <LazyActionButton action="theme" icon={isDark ? Sun : Moon} />;
}

function PhoneBar() {
  const isSearchOpen = useFrame((state) => state.isSearchOpen);
  if (isSearchOpen) {
    return (
      <>
        <SearchBox isFocused />
        <IconButton icon={X} label="Close search" onClick={() => setFrame({ isSearchOpen: false })} />
      </>
    );
  }
  return (
    <>
      <Logo />
      <ListMenu />
      <span className="top-bar__space" />
      <ErrorBoundary what="The buttons">
        <LazyActionButton action="search" icon={Search} />
        <LazyActionButton action="palette" icon={Ellipsis} />
      </ErrorBoundary>
    </>
  );
}

/** Name and size of the list, search, lens, map or table, undo, import, share, theme and help. */
export function TopBar({ layout }: { readonly layout: Layout }) {
  const hasLenses = useApp((state) => !isNetwork(state));
  return (
    <header className={`top-bar top-bar--${layout}`} data-map-edge="top">
      {layout === 'phone' ? (
        <PhoneBar />
      ) : (
        <>
          <Logo />
          <span className="top-bar__rule" />
          <ListMenu />
          <BarSearch />
          <span className="top-bar__space" />
          {hasLenses && <LensSwitch isShort={layout === 'narrow'} />}
          <ScreenSwitch />
          <span className="top-bar__rule" />
          <ErrorBoundary what="The undo">
            <UndoButtons />
          </ErrorBoundary>
          <ImportButton />
          <ShareMenu />
          <span className="top-bar__end">
            <ErrorBoundary what="The buttons">
              <ThemeButton />
              <LazyActionButton action="help" icon={CircleHelp} />
            </ErrorBoundary>
          </span>
        </>
      )}
    </header>
  );
}
