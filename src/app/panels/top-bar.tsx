import { CircleHelp, Ellipsis, Moon, Search, Sun, X } from 'lucide-react';
import { setFrame, useFrame } from '../store/frame.ts';
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
const SearchBox = lazyPart(async () => (await import('./search-box.tsx')).SearchBox, <span className="search" />);

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
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton icon={theme === 'dark' ? Sun : Moon} label={`Use the ${next} theme`} onClick={() => setTheme(next)} />
  );
}

const openSearch = (): void => setFrame({ isSearchOpen: true });
const openPalette = (): void => setFrame({ dialog: 'palette' });
const openHelp = (): void => setFrame({ dialog: 'help' });

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
      <IconButton icon={Search} label="Search" onClick={openSearch} />
      <IconButton icon={Ellipsis} label="All commands" onClick={openPalette} />
    </>
  );
}

/** Name and size of the list, search, lens, map or table, undo, import, share, theme and help. */
export function TopBar({ layout }: { readonly layout: Layout }) {
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
          <LensSwitch isShort={layout === 'narrow'} />
          <ScreenSwitch />
          <span className="top-bar__rule" />
          <UndoButtons />
          <ImportButton />
          <ShareMenu />
          <span className="top-bar__end">
            <ThemeButton />
            <IconButton icon={CircleHelp} label="Help and shortcuts" onClick={openHelp} />
          </span>
        </>
      )}
    </header>
  );
}
