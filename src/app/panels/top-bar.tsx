import { Moon, Search, Sun, X } from 'lucide-react';
import { setFrame, useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ImportButton } from './import-button.tsx';
import { LensSwitch } from './lens-switch.tsx';
import { ListMenu } from './list-menu.tsx';
import { Logo } from './logo.tsx';
import { SearchBox } from './search-box.tsx';
import type { Layout } from './use-layout.ts';
import { useSlash } from './use-slash.ts';

function ThemeButton() {
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton icon={theme === 'dark' ? Sun : Moon} label={`Use the ${next} theme`} onClick={() => setTheme(next)} />
  );
}

const openSearch = (): void => setFrame({ isSearchOpen: true });

function PhoneBar() {
  const isSearchOpen = useFrame((state) => state.isSearchOpen);
  useSlash(openSearch);
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
      <ThemeButton />
    </>
  );
}

/** Name and size of the list, search, lens, import and theme. */
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
          <SearchBox />
          <span className="top-bar__space" />
          <LensSwitch />
          <ImportButton />
          <ThemeButton />
        </>
      )}
    </header>
  );
}
